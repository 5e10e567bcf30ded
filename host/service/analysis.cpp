#include "service/analysis.h"

#include "core/text.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace draht {
struct Analysis::Data {
  Store& store;
  Settings settings;
  Zone zone;
  std::vector<Outcome> outcomes;
  std::vector<CalendarEvent> ahead;
  Surroundings around;
  Week week;
  std::vector<Nudge> nudges{};
  std::size_t later = 0;

  Data(Store& of, Settings chosen, Zone wall, Seconds now, std::vector<Outcome> said, std::vector<CalendarEvent> events,
       bool any_events, bool deletes_received)
      : store(of),
        settings(std::move(chosen)),
        zone(std::move(wall)),
        outcomes(std::move(said)),
        ahead(std::move(events)),
        around{zone, now, deletes_received},
        week{settings, outcomes, ahead, any_events} {}

  Data(const Data&) = delete;  // members refer to one another
  Data& operator=(const Data&) = delete;

  Result<std::vector<Candidate>> candidates() {
    auto watched = store.watched(around.now);
    if (!watched) return std::unexpected(watched.error());
    std::vector<Candidate> all;
    for (auto& [standing, watch] : *watched) {
      auto finding = judge(around, standing.figures, watch);
      if (finding)
        all.push_back({std::move(standing.address), standing.figures, standing.next_talk, *std::move(finding)});
    }
    return all;
  }

  Result<void> choose_nudges() {
    auto found = candidates();
    if (!found) return std::unexpected(found.error());
    std::optional<Error> failure;
    const auto clocks_of = [&](const std::string& address) -> std::optional<Clocks> {
      const auto standing = store.standing(address, around.now);
      if (!standing) failure = standing.error();
      if (!standing || !*standing) return std::nullopt;
      return Clocks{(*standing)->figures.last_talked, (*standing)->next_talk};
    };
    Choice choice = choose(around, week, *std::move(found), clocks_of);
    if (failure) return std::unexpected(*failure);
    later = choice.later.size();
    for (Choice::Chosen& chosen : choice.nudges) {
      auto with = store.relationship(chosen.candidate.id, around.now);
      if (!with) return std::unexpected(with.error());
      if (!*with) continue;  // forgotten by another process in this very moment
      Nudge nudge{.with = std::move(**with),
                  .finding = std::move(chosen.candidate.finding),
                  .channel = {},
                  .hooks = {},
                  .slot = chosen.slot};
      nudge.channel = next_channel(nudge.with);
      nudge.hooks = hooks(nudge.with);
      nudges.push_back(std::move(nudge));
    }
    return {};
  }
};

Analysis::Analysis(std::shared_ptr<Data> data) : data_(std::move(data)) {}

Result<Analysis> Analysis::make(Store& store, Seconds now) {
  auto settings = store.settings();
  if (!settings) return std::unexpected(settings.error());
  Result<Zone> zone = Zone::find(settings->zone);
  if (!zone) return std::unexpected(std::move(zone.error()));
  auto outcomes = store.outcomes();
  if (!outcomes) return std::unexpected(outcomes.error());
  auto ahead = store.events(now, now + kWeekAhead);
  if (!ahead) return std::unexpected(ahead.error());
  const auto any_events = store.any_events();
  if (!any_events) return std::unexpected(any_events.error());
  const auto totals = store.mail_totals(now);
  if (!totals) return std::unexpected(totals.error());
  const auto data =
      std::make_shared<Data>(store, *std::move(settings), *std::move(zone), now, *std::move(outcomes),
                             *std::move(ahead), *any_events, deletes_received_mail(totals->sent, totals->received));
  if (auto chosen = data->choose_nudges(); !chosen) return std::unexpected(chosen.error());
  return Analysis(data);
}

const Settings& Analysis::settings() const { return data_->settings; }
const std::vector<Outcome>& Analysis::outcomes() const { return data_->outcomes; }
const Surroundings& Analysis::around() const { return data_->around; }
const Week& Analysis::week() const { return data_->week; }
const std::vector<Nudge>& Analysis::nudges() const { return data_->nudges; }
std::size_t Analysis::later() const { return data_->later; }

Result<std::optional<Relationship>> Analysis::find(std::string_view address, bool with_mails) const {
  return data_->store.relationship(ascii_lower(trim(address)), data_->around.now, with_mails ? kMostRecentMails : 0);
}

Result<Habits> Analysis::habits(std::string_view address) const {
  auto habits = data_->store.habits(address, data_->around.now);
  if (!habits) return std::unexpected(habits.error());
  return std::move(*habits).value_or(Habits{});
}

std::vector<Finding> Analysis::findings(const Relationship& with) const {
  return detect(data_->around, with.figures, with.contacts);
}

Result<std::vector<TalkMail>> Analysis::talk_mails(const Person& person) const {
  return data_->store.talk_mails(person.id, data_->around.now);
}

Result<std::vector<Standing>> Analysis::by_strength() const {
  auto all = data_->store.standings(data_->around.now);
  if (!all) return all;
  const Seconds now = data_->around.now;
  std::ranges::sort(*all, {}, [now](const Standing& standing) {
    return std::tuple(-strength(standing.figures, now), std::string_view(standing.address));
  });
  return all;
}

}  // namespace draht
