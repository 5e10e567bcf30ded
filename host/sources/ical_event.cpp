#include "sources/ical_event.h"

#include "core/text.h"
#include "sources/address.h"
#include "sources/channel.h"
#include "sources/event_people.h"
#include "sources/event_state.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <string_view>

namespace draht {
namespace {

constexpr std::int64_t kDay = 86'400;
constexpr std::int64_t kMaxLength = 366 * kDay;
constexpr std::size_t kMaxRules = 10;
constexpr std::size_t kMaxExtra = 4'000;
constexpr std::size_t kMaxExcepted = 200'000;  // more than fit into a block: one forgotten would bring an event back

// The values of a property belong to libical and to the property.
std::string_view view(const char* text) { return text == nullptr ? std::string_view() : std::string_view(text); }

class Properties {
 public:
  explicit Properties(icalcomponent* component) : component_(component) {}

  icalproperty* first(icalproperty_kind kind) const { return icalcomponent_get_first_property(component_, kind); }

  void each(icalproperty_kind kind, const std::function<void(icalproperty*)>& take) const {
    for (icalproperty* property = first(kind); property != nullptr;
         property = icalcomponent_get_next_property(component_, kind)) {
      take(property);
    }
  }

  std::string text(icalproperty_kind kind) const {
    icalproperty* property = first(kind);
    if (property == nullptr) return {};
    // Text values are kept without their escapes; everything else is what stands in the file.
    const icalvalue* value = icalproperty_get_value(property);
    if (value != nullptr && icalvalue_isa(value) == ICAL_TEXT_VALUE)
      return std::string(view(icalvalue_get_text(value)));
    return std::string(view(icalproperty_get_value_as_string(property)));
  }

  std::string extension(std::string_view name) const {
    std::string found;
    each(ICAL_X_PROPERTY, [&](icalproperty* property) {
      if (ascii_lower(view(icalproperty_get_x_name(property))) == name)
        found = view(icalproperty_get_value_as_string(property));
    });
    return found;
  }

 private:
  icalcomponent* component_;
};

std::string parameter(icalproperty* property, const char* name) {
  return ascii_lower(view(icalproperty_get_parameter_as_string(property, name)));
}

template <typename Word>
Word word_or(std::string_view text, Word otherwise) {
  std::string word(text);
  std::ranges::replace(word, '-', '_');
  return parse_word<Word>(word).value_or(otherwise);
}

Answer answer_of(icalproperty* property) {
  const Answer answer = word_or(parameter(property, "PARTSTAT"), Answer::needs_action);
  // Who sent somebody else stays away, also where only the other's name was written down.
  const bool sent_another = icalproperty_get_first_parameter(property, ICAL_DELEGATEDTO_PARAMETER) != nullptr;
  return sent_another && answer != Answer::accepted ? Answer::delegated : answer;
}

Mailbox mailbox_of(icalproperty* property) {
  const std::string name = one_line(view(icalproperty_get_parameter_as_string(property, "CN")), kMaxNameBytes + 2);
  std::string address = normal_address(view(icalproperty_get_value_as_string(property)));
  // Some calendars name people by an id and put the address beside it.
  if (address.empty()) address = normal_address(view(icalproperty_get_parameter_as_string(property, "EMAIL")));
  const std::string_view bare = name.size() > 1 && name.starts_with('"') && name.ends_with('"')
                                    ? std::string_view(name).substr(1, name.size() - 2)
                                    : std::string_view(name);
  return {std::move(address), one_line(bare, kMaxNameBytes)};
}

AttendeeRole role_of(icalproperty* property) {
  const std::string role = parameter(property, "ROLE");
  if (role == "chair") return AttendeeRole::chair;
  if (role == "opt-participant") return AttendeeRole::optional;
  return role == "non-participant" ? AttendeeRole::non_participant : AttendeeRole::required;
}

void read_people(const Properties& properties, EventRecord& record) {
  if (icalproperty* organizer = properties.first(ICAL_ORGANIZER_PROPERTY)) {
    Mailbox who = mailbox_of(organizer);
    if (!who.address.empty()) record.organizer = std::move(who);
  }
  properties.each(ICAL_ATTENDEE_PROPERTY, [&record](icalproperty* property) {
    Attendee attendee{mailbox_of(property), answer_of(property),
                      word_or(parameter(property, "CUTYPE"), AttendeeKind::individual), role_of(property)};
    if (!attendee.who.address.empty() && record.attendees.size() < kMaxAttendees)
      record.attendees.push_back(std::move(attendee));
  });
}

// What a CONFERENCE without a telling link is for, written as one that tells (RFC 7986, 5.11: FEATURE).
std::string_view link_for(std::string_view feature) {
  if (feature.find("video") != std::string_view::npos || feature.find("screen") != std::string_view::npos)
    return "msteams:";
  return feature.find("phone") != std::string_view::npos ? "tel:0" : "";
}

std::string links_of(const Properties& properties) {
  std::string links = properties.text(ICAL_URL_PROPERTY);
  for (const std::string_view name : {"x-google-conference", "x-microsoft-skypeteamsmeetingurl",
                                      "x-microsoft-onlinemeetingexternallink", "x-microsoft-onlinemeetingconflink"})
    links.append(" ").append(properties.extension(name));
  properties.each(ICAL_CONFERENCE_PROPERTY, [&links](icalproperty* property) {
    links.append(" ").append(view(icalproperty_get_value_as_string(property)));
    links.append(" ").append(link_for(parameter(property, "FEATURE")));
  });
  return links;
}

// After read_people.
void read_words(const Properties& properties, EventRecord& record) {
  const std::string title = properties.text(ICAL_SUMMARY_PROPERTY);
  const std::string location = properties.text(ICAL_LOCATION_PROPERTY);
  const std::string links = links_of(properties);
  // Outlook keeps a second description, as HTML; some clients write nothing else.
  std::string description = properties.text(ICAL_DESCRIPTION_PROPERTY);
  if (description.empty()) description = properties.extension("x-alt-desc");
  record.title = one_line(title, kMaxSubjectBytes);
  record.location = one_line(location, kMaxSubjectBytes);
  record.channel = channel_of_event({title, location, links, description, has_room(record.attendees)});
}

// After read_words.
void read_state(const Properties& properties, EventRecord& record) {
  const EventStatus told = word_or(ascii_lower(properties.text(ICAL_STATUS_PROPERTY)), EventStatus::none);
  record.status = status_of_event(told, record.title);
  const std::string transparency = ascii_lower(properties.text(ICAL_TRANSP_PROPERTY));
  record.busy = transparency.empty() ? ascii_lower(properties.extension("x-microsoft-cdo-busystatus")) != "free"
                                     : transparency != "transparent";
  record.made_by_draht = properties.extension("x-draht") == "1";
}

icaltimetype without_zone(icaltimetype time) {
  time.zone = nullptr;
  return time;
}

// From DTEND or DURATION; without either a day is a day and a moment a moment. Never negative.
std::int64_t length_of(const Properties& properties, const CalendarItem& item, WallClocks& clocks) {
  const bool days = item.record.all_day;
  std::int64_t seconds = days ? kDay : 0;
  if (icalproperty* property = properties.first(ICAL_DTEND_PROPERTY)) {
    const icaltimetype end = icalproperty_get_dtend(property);
    if (!is_usable(end)) return days ? 1 : 0;
    // Days are counted by the calendar: the day on which the clocks change is one too.
    seconds = days ? icaltime_as_timet(without_zone(end)) - icaltime_as_timet(item.start)
                   : (clocks.of(property, end).moment(end) - item.clock.moment(item.start)).count();
  } else if (icalproperty* duration = properties.first(ICAL_DURATION_PROPERTY)) {
    seconds = icaldurationtype_as_int(icalproperty_get_duration(duration));
  }
  seconds = std::clamp<std::int64_t>(seconds, 0, kMaxLength);
  return days ? std::max<std::int64_t>(1, seconds / kDay) : seconds;
}

// Rules are worked out on the event's own wall clock, so their ends have to be told by it.
icalrecurrencetype rule_of(icalproperty* property, const CalendarItem& item) {
  icalrecurrencetype rule = icalproperty_get_rrule(property);
  rule.rscale = nullptr;  // belongs to the property
  if (!is_usable(rule.until)) {
    rule.until = icaltime_null_time();
  } else if (icaltime_is_utc(rule.until) != 0 && !item.record.all_day) {
    rule.until = item.clock.wall(WallClock(Zone::utc()).moment(rule.until));
  } else if (rule.until.is_date != 0 && !item.record.all_day) {
    rule.until.is_date = 0;
    rule.until.hour = 23;
    rule.until.minute = rule.until.second = 59;
  }
  rule.until.zone = nullptr;
  return rule;
}

void read_extra_start(icalproperty* property, CalendarItem& item, WallClocks& clocks) {
  const icaldatetimeperiodtype value = icalproperty_get_rdate(property);
  const bool period = icaltime_is_null_time(value.time) != 0;
  const icaltimetype start = period ? value.period.start : value.time;
  if (!is_usable(start) || item.extra.size() >= kMaxExtra) return;
  ExtraStart extra{clocks.of(property, start).moment(start), std::nullopt};
  if (period && is_usable(value.period.end)) extra.end = clocks.of(property, value.period.end).moment(value.period.end);
  if (period && !extra.end) {
    extra.end = extra.start + std::chrono::seconds{std::clamp<std::int64_t>(
                                  icaldurationtype_as_int(value.period.duration), 0, kMaxLength)};
  }
  item.extra.push_back(extra);
}

void read_recurrence(const Properties& properties, CalendarItem& item, WallClocks& clocks) {
  properties.each(ICAL_RRULE_PROPERTY, [&item](icalproperty* property) {
    const bool gregorian = icalproperty_get_rrule(property).rscale == nullptr;
    if (gregorian && item.rules.size() < kMaxRules) item.rules.push_back(rule_of(property, item));
  });
  properties.each(ICAL_RDATE_PROPERTY, [&](icalproperty* property) { read_extra_start(property, item, clocks); });
  properties.each(ICAL_EXDATE_PROPERTY, [&](icalproperty* property) {
    const icaltimetype at = icalproperty_get_exdate(property);
    if (!is_usable(at)) return;
    std::set<Seconds>& excepted = at.is_date != 0 ? item.excepted_days : item.excepted;
    if (excepted.size() < kMaxExcepted) excepted.insert(clocks.of(property, at).moment(at));
  });
  if (icalproperty* property = properties.first(ICAL_RECURRENCEID_PROPERTY)) {
    const icaltimetype at = icalproperty_get_recurrenceid(property);
    if (is_usable(at)) item.replaces = clocks.of(property, at).moment(at);
    item.and_following = parameter(property, "RANGE") == "thisandfuture";
  }
}

// libical drops a value that it cannot read. Taken for an event of its own, the change of one occurrence would then
// stand for the whole series.
bool replaces_something_unknown(std::string_view block, const CalendarItem& item) {
  constexpr std::string_view kName = "recurrence-id";
  if (item.replaces) return false;
  for (auto end = block.find('\n'); end != std::string_view::npos; end = block.find('\n', end + 1)) {
    if (ascii_lower(block.substr(end + 1, kName.size())) == kName) return true;
  }
  return false;
}

bool is_midnight(const icaltimetype& time) { return time.hour == 0 && time.minute == 0 && time.second == 0; }

}  // namespace

std::optional<CalendarItem> parse_item(const std::string& block, WallClocks& clocks, bool needs_start) {
  const OwnedComponent component(icalparser_parse_string(block.c_str()), &icalcomponent_free);
  if (!component || icalcomponent_isa(component.get()) != ICAL_VEVENT_COMPONENT) return std::nullopt;
  const Properties properties(component.get());
  icalproperty* start = properties.first(ICAL_DTSTART_PROPERTY);
  const icaltimetype time = start == nullptr ? icaltime_null_time() : icalproperty_get_dtstart(start);
  if (!is_usable(time) && (needs_start || start != nullptr)) return std::nullopt;
  CalendarItem item{.record = {}, .start = without_zone(time), .clock = clocks.of(start, time)};
  item.record.uid = one_line(properties.text(ICAL_UID_PROPERTY), kMaxIdBytes);
  // Outlook writes whole days as times from midnight to midnight.
  const bool day_by_outlook = start != nullptr && is_midnight(time) &&
                              ascii_lower(properties.extension("x-microsoft-cdo-alldayevent")) == "true";
  item.record.all_day = time.is_date != 0 || day_by_outlook;
  if (item.record.all_day) item.start.is_date = 1;
  if (start != nullptr) item.length = length_of(properties, item, clocks);
  read_people(properties, item.record);
  read_words(properties, item.record);
  read_state(properties, item.record);
  read_recurrence(properties, item, clocks);
  if (replaces_something_unknown(block, item)) return std::nullopt;
  const std::string sequence = properties.text(ICAL_SEQUENCE_PROPERTY);
  std::from_chars(sequence.data(), sequence.data() + sequence.size(), item.sequence);
  if (icalproperty* stamp = properties.first(ICAL_DTSTAMP_PROPERTY)) {
    const icaltimetype at = icalproperty_get_dtstamp(stamp);
    if (is_usable(at)) item.stamp = to_epoch(clocks.of(stamp, at).moment(at));
  }
  return item;
}

}  // namespace draht
