#include "sources/ical_series.h"

#include "core/text.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace draht {
namespace {

constexpr std::size_t kMostCopied = 1'000'000;

auto version_of(const CalendarItem& item) { return std::tie(item.sequence, item.stamp); }

// A message without a start is about an event that nobody sent.
void put(std::map<std::string, Series>& all, CalendarItem item) {
  if (icaltime_is_null_time(item.start) != 0) return;
  Series& series = all[item.record.uid];
  if (item.replaces) {
    const auto [at, added] = series.overrides.try_emplace(*item.replaces, item);
    if (!added && version_of(item) >= version_of(at->second)) at->second = std::move(item);
  } else if (!series.master || version_of(item) >= version_of(*series.master)) {
    series.master = std::move(item);
  }
}

// The occurrence that `message` speaks of, made from the series when it was nothing special so far.
CalendarItem& occurrence_of(Series& series, const CalendarItem& message, std::size_t& room) {
  const auto known = series.overrides.find(*message.replaces);
  if (known != series.overrides.end()) return known->second;
  room -= std::min(room, series.master->record.attendees.size() + 1);
  CalendarItem item = *series.master;
  item.replaces = message.replaces;
  item.start = item.clock.wall(*message.replaces);
  item.start.is_date = series.master->start.is_date;
  item.rules.clear();
  item.extra.clear();
  return series.overrides.emplace(*message.replaces, std::move(item)).first->second;
}

void answer(CalendarItem& item, const CalendarItem& reply) {
  if (reply.sequence < item.sequence) return;
  for (const Attendee& replier : reply.record.attendees) {
    const auto known = std::ranges::find(item.record.attendees, replier.who.address,
                                         [](const Attendee& attendee) { return attendee.who.address; });
    if (known != item.record.attendees.end())
      known->answer = replier.answer;
    else if (item.record.attendees.size() < kMaxRecipients)
      item.record.attendees.push_back(replier);  // somebody sent them in their place
  }
}

void cancel(CalendarItem& item, const CalendarItem& message) {
  if (message.sequence >= item.sequence) item.record.status = EventStatus::cancelled;
}

using Change = void (*)(CalendarItem&, const CalendarItem&);

// A message without a recurrence id is about the series with all its occurrences. `room`: how many people may still be
// copied into occurrences of their own; beyond it, messages are without effect.
void apply(std::map<std::string, Series>& all, const CalendarItem& message, Change change, std::size_t& room) {
  Series& series = all[message.record.uid];
  if (message.replaces && (series.master || series.overrides.contains(*message.replaces))) {
    if (room > 0) change(occurrence_of(series, message, room), message);
  } else if (!message.replaces && (series.master || !series.overrides.empty())) {
    if (series.master) change(*series.master, message);
    for (auto& [_, item] : series.overrides) change(item, message);
  } else {
    put(all, message);
  }
}

}  // namespace

CalendarMethod calendar_method(std::string_view text) {
  const std::string method = ascii_lower(trim(text));
  if (method == "reply") return CalendarMethod::reply;
  if (method == "cancel") return CalendarMethod::cancel;
  const bool proposes = method == "counter" || method == "declinecounter" || method == "refresh";
  return proposes ? CalendarMethod::propose : CalendarMethod::publish;
}

void SeriesBook::add(CalendarItem item, CalendarMethod method) {
  switch (method) {
    case CalendarMethod::publish:
      put(series_, std::move(item));
      break;
    case CalendarMethod::reply:
      replies_.push_back(std::move(item));
      break;
    case CalendarMethod::cancel:
      item.record.status = EventStatus::cancelled;
      cancels_.push_back(std::move(item));
      break;
    case CalendarMethod::propose:
      break;
  }
}

std::map<std::string, Series> SeriesBook::finish() {
  // The later answer of two is the one that holds.
  const auto by_version = [](const CalendarItem& item) { return std::tuple(item.sequence, item.stamp); };
  std::ranges::stable_sort(replies_, {}, by_version);
  std::size_t room = kMostCopied;
  for (const CalendarItem& reply : replies_) apply(series_, reply, answer, room);
  for (const CalendarItem& message : cancels_) apply(series_, message, cancel, room);
  return std::move(series_);
}

}  // namespace draht
