#include "nudge/nudge.h"
#include "nudge/objection.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <set>
#include <tuple>

namespace draht {
namespace {

// More slots than three weeks can hold.
constexpr std::size_t kAllSlots = 4096;

// Calls in a row are a burden: at most one a half day, as long as there is room.
constexpr std::chrono::hours kApart{4};

// A silence matters as the tie did before it, but less with every month: what is long over is no news.
double importance(const Case& c, const Finding& finding) {
  const Metrics& m = c.metrics[finding.person];
  return finding.kind == FindingKind::gone_silent ? (m.strength + m.strength_at_last_contact) / 2 : m.strength;
}

void keep_clearest_of_each_person(std::vector<Finding>& findings) {
  std::ranges::sort(findings, {}, [](const Finding& f) { return std::tuple(f.person, -f.weight, f.kind); });
  const auto rest = std::ranges::unique(findings, {}, &Finding::person);
  findings.erase(rest.begin(), rest.end());
}

// The Monday of the week in which `at` falls.
std::chrono::local_days week_of(const Zone& zone, Seconds at) {
  const auto day = zone.day(at);
  return day - std::chrono::days{weekday(day) - 1};
}

// People whom the owner called this week or arranged to call, and with whom that still stands.
std::size_t calls_this_week(const Case& c) {
  std::set<PersonIndex> called;
  for (const Outcome& outcome : c.facts.outcomes) {
    if (outcome.kind != OutcomeKind::scheduled && outcome.kind != OutcomeKind::called) continue;
    if (outcome.at > c.now || week_of(c.zone, outcome.at) != week_of(c.zone, c.now)) continue;
    const auto person = c.people.find(outcome.person);
    if (person && !objections(c, *person).empty()) called.insert(*person);
  }
  return called.size();
}

std::size_t budget(const Case& c) {
  const auto a_week = static_cast<std::size_t>(std::max(c.facts.settings.nudges_a_week, 0));
  return a_week - std::min(a_week, calls_this_week(c));
}

std::vector<Slot> calls_ahead(const Case& c) {
  std::vector<Slot> calls;
  for (const auto& [calendar, event] : c.facts.events) {
    if (event.made_by_draht && event.end > c.now) calls.push_back({event.start, event.end});
  }
  return calls;
}

// Gives out slots one by one: the first that is far enough from those given, else the first that overlaps none.
class SlotDealer {
 public:
  SlotDealer(std::vector<Slot> slots, std::vector<Slot> given) : slots_(std::move(slots)), given_(std::move(given)) {}

  std::optional<Slot> next() {
    for (const std::chrono::seconds distance : {std::chrono::seconds{kApart}, std::chrono::seconds{0}}) {
      const auto slot =
          std::ranges::find_if(slots_, [&](const Slot& candidate) { return is_apart(candidate, distance); });
      if (slot == slots_.end()) continue;
      given_.push_back(*slot);
      return *slot;
    }
    return std::nullopt;
  }

 private:
  bool is_apart(const Slot& slot, std::chrono::seconds distance) const {
    return std::ranges::all_of(given_, [&](const Slot& other) {
      return slot.start >= other.end + distance || other.start >= slot.end + distance;
    });
  }

  std::vector<Slot> slots_;
  std::vector<Slot> given_;
};

std::vector<Nudge> to_nudges(const Case& c, std::span<const Finding> findings) {
  if (findings.empty()) return {};
  SlotDealer dealer(free_slots(c.facts, c.zone, c.now, c.facts.settings.call_minutes, kAllSlots), calls_ahead(c));
  std::vector<Nudge> nudges;
  for (const Finding& finding : findings) {
    nudges.push_back({.finding = finding,
                      .channel = next_channel(c, finding.person),
                      .hooks = hooks(c, finding.person),
                      .slot = dealer.next()});
  }
  return nudges;
}

}  // namespace

Choice choose(const Case& c, std::vector<Finding> findings) {
  keep_clearest_of_each_person(findings);
  std::erase_if(findings, [&c](const Finding& finding) { return !objections(c, finding.person).empty(); });
  std::ranges::sort(findings, {},
                    [&c](const Finding& f) { return std::tuple(-importance(c, f) * f.weight, f.person); });
  const std::size_t now = std::min(findings.size(), budget(c));
  return {.nudges = to_nudges(c, std::span(findings).first(now)),
          .later = {std::next(findings.begin(), static_cast<std::ptrdiff_t>(now)), findings.end()}};
}

Channel next_channel(const Case& c, PersonIndex person) {
  int video = 0;
  int other = 0;
  for (const Interaction& contact : contacts_of(c.contacts, person)) {
    if (is_talk(contact.channel)) ++(contact.channel == Channel::video ? video : other);
  }
  return video > other ? Channel::video : Channel::phone;
}

}  // namespace draht
