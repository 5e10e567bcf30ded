#include "nudge/nudge.h"
#include "nudge/objection.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <set>
#include <span>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace draht {
namespace {

// More slots than three weeks can hold.
constexpr std::size_t kAllSlots = 4096;

// Calls in a row are a burden: at most one a half day, as long as there is room.
constexpr std::chrono::hours kApart{4};

// A silence matters as the tie did before it, but less with every month: what is long over is no news.
double importance(const Candidate& candidate, Seconds now) {
  const Figures& figures = candidate.figures;
  const double today = strength(figures, now);
  return candidate.finding.kind == FindingKind::gone_silent ? (today + strength(figures, figures.sums.at)) / 2 : today;
}

// Of hundreds of candidates each key is worked out once, and each of them, which are large, is moved once.
template <typename KeyOf>
void sort_by(std::vector<Candidate>& candidates, KeyOf key_of) {
  std::vector<std::pair<std::invoke_result_t<KeyOf, const Candidate&>, std::size_t>> order;
  order.reserve(candidates.size());
  for (std::size_t i = 0; i < candidates.size(); ++i) order.emplace_back(key_of(candidates[i]), i);
  std::ranges::sort(order);
  std::vector<Candidate> sorted;
  sorted.reserve(candidates.size());
  for (const auto& [_, index] : order) sorted.push_back(std::move(candidates[index]));
  candidates = std::move(sorted);
}

void keep_clearest_of_each_person(std::vector<Candidate>& candidates) {
  sort_by(candidates, [](const Candidate& candidate) {
    return std::tuple(std::string_view(candidate.id), -candidate.finding.weight, candidate.finding.kind);
  });
  const auto rest = std::ranges::unique(candidates, {}, &Candidate::id);
  candidates.erase(rest.begin(), rest.end());
}

void leave_out_objected(Seconds now, const std::vector<Outcome>& outcomes, std::vector<Candidate>& candidates) {
  std::erase_if(candidates, [&](const Candidate& candidate) {
    return !objections(now, outcomes, candidate.id, {candidate.figures.last_talked, candidate.next_talk}).empty();
  });
}

void sort_most_important_first(Seconds now, std::vector<Candidate>& candidates) {
  sort_by(candidates, [now](const Candidate& candidate) {
    return std::tuple(-importance(candidate, now) * candidate.finding.weight, std::string_view(candidate.id));
  });
}

// The Monday of the week in which `at` falls.
std::chrono::local_days week_of(const Zone& zone, Seconds at) {
  const auto day = zone.day(at);
  return day - std::chrono::days{weekday(day) - 1};
}

// People whom the owner called this week or arranged to call, and with whom that still stands.
std::size_t calls_this_week(const Surroundings& around, const std::vector<Outcome>& outcomes,
                            const ClocksOf& clocks_of) {
  std::set<std::string_view> called;
  for (const Outcome& outcome : outcomes) {
    if (outcome.kind != OutcomeKind::scheduled && outcome.kind != OutcomeKind::called) continue;
    if (outcome.at > around.now || week_of(around.zone, outcome.at) != week_of(around.zone, around.now)) continue;
    const auto clocks = clocks_of(outcome.person);
    if (clocks && !objections(around.now, outcomes, outcome.person, *clocks).empty()) called.insert(outcome.person);
  }
  return called.size();
}

std::size_t budget(const Surroundings& around, const Week& week, const ClocksOf& clocks_of) {
  const auto a_week = static_cast<std::size_t>(std::max(week.settings.nudges_a_week, 0));
  return a_week - std::min(a_week, calls_this_week(around, week.outcomes, clocks_of));
}

std::vector<Slot> calls_ahead(const std::vector<CalendarEvent>& events, Seconds now) {
  std::vector<Slot> calls;
  for (const auto& [calendar, event] : events) {
    if (event.made_by_draht && event.end > now) calls.push_back({event.start, event.end});
  }
  return calls;
}

// Gives out slots one by one: the best that is far enough from those given, else the best that overlaps none.
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

std::vector<Choice::Chosen> with_slots(const Surroundings& around, const Week& week, std::span<Candidate> candidates) {
  if (candidates.empty()) return {};
  const WorkingTime work = working_time(week.settings, around.zone, around.now);
  SlotDealer dealer(best_slots(week.settings, work, week.ahead, around.zone,
                               {around.now, week.settings.call_minutes, kAllSlots}, std::nullopt),
                    calls_ahead(week.ahead, around.now));
  std::vector<Choice::Chosen> chosen;
  for (Candidate& candidate : candidates) chosen.push_back({std::move(candidate), dealer.next()});
  return chosen;
}

}  // namespace

Choice choose(const Surroundings& around, const Week& week, std::vector<Candidate> candidates,
              const ClocksOf& clocks_of) {
  keep_clearest_of_each_person(candidates);
  leave_out_objected(around.now, week.outcomes, candidates);
  sort_most_important_first(around.now, candidates);
  const std::size_t now = std::min(candidates.size(), budget(around, week, clocks_of));
  Choice choice{.nudges = with_slots(around, week, std::span(candidates).first(now)), .later = {}};
  choice.later.assign(std::move_iterator(candidates.begin() + static_cast<std::ptrdiff_t>(now)),
                      std::move_iterator(candidates.end()));
  return choice;
}

}  // namespace draht
