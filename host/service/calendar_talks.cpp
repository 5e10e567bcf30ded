#include "service/calendar_talks.h"

#include "core/text.h"
#include "identity/kind.h"
#include "sources/address.h"
#include "sources/icalendar.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace draht {
namespace {

class Talks {
 public:
  Talks(Settings settings, Seconds now) : settings_(std::move(settings)), now_(now) {}

  void add(const std::string& file, std::vector<EventRecord> events) {
    for (EventRecord& event : events) {
      for (const Attendee& attendee : event.attendees) {
        if (attendee.kind == AttendeeKind::group) groups_.insert(attendee.who.address);
      }
      entries_.push_back({file, std::move(event)});
    }
  }

  std::vector<CalendarTalk> take() {
    const auto kind = [this](std::string_view address) { return kind_of_person(address); };
    for (CalendarEvent& entry : entries_) {
      const Channel channel = entry.event.channel.value_or(Channel::voice);
      const auto others = participants(entry.event, settings_, kind, now_);
      entry.event.attendees.clear();  // copied with each of them, they would be as many squared
      for (const Participant& other : others) {
        by_person_[other.who.address].push_back({entry, channel, other.reason});
      }
    }
    std::vector<CalendarTalk> talks;
    for (auto& [person, contacts] : by_person_) {
      for (EventContact& contact : without_copies(std::move(contacts))) talks.push_back({person, std::move(contact)});
    }
    std::ranges::sort(talks, {}, [](const CalendarTalk& talk) {
      const CalendarEvent& entry = talk.contact.entry;
      return std::tie(entry.event.start, talk.person, entry.calendar, entry.event.uid, entry.event.recurrence_id);
    });
    return talks;
  }

 private:
  PersonKind kind_of_person(std::string_view address) const {
    return kind_of(address, {.counts = {}, .invited_as_group = groups_.contains(address)}).kind;
  }

  Settings settings_;
  Seconds now_;
  std::vector<CalendarEvent> entries_;
  std::set<std::string, std::less<>> groups_;
  std::map<std::string, std::vector<EventContact>> by_person_;
};

}  // namespace

Result<CalendarTalks> calendar_talks(std::span<const std::filesystem::path> files, std::span<const std::string> owner,
                                     const Zone& zone, Seconds now) {
  Settings settings;
  for (const std::string& text : owner) {
    settings.owner.push_back(normal_address(text));
    if (settings.owner.back().empty())
      return fail(ErrorCode::bad_argument, fmt::format("'{}' is no mail address.", one_line(text, kMaxAddressBytes)));
  }
  const auto [from, to] = calendar_reach(now);
  CalendarTalks found;
  Talks talks(std::move(settings), now);
  for (const std::filesystem::path& path : files) {
    auto file = read_calendar(path, zone, from, to);
    if (!file) return std::unexpected(file.error());
    found.broken += file->broken;
    talks.add(path.string(), std::move(file->events));
  }
  found.talks = talks.take();
  return found;
}

}  // namespace draht
