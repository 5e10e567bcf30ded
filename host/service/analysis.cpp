#include "service/analysis.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace draht {
namespace {

std::vector<Finding> detect(const Case& c) {
  std::vector<Finding> findings = detect_email_only(c);
  std::ranges::move(detect_gone_silent(c), std::back_inserter(findings));
  return findings;
}

}  // namespace

// Members are made in this order, each from those above it.
struct Analysis::Data {
  Data(Facts given_facts, Zone given_zone, Seconds now)
      : facts(std::move(given_facts)),
        zone(std::move(given_zone)),
        people(identify(facts)),
        events(event_contacts(facts, people, now)),
        contacts(interactions(facts, people, events, now)),
        figures(metrics(facts, people, contacts, events, zone, now)),
        the_case{facts, people, contacts, events, figures, zone, now},
        findings(detect(the_case)),
        choice(choose(the_case, findings)) {}

  Facts facts;
  Zone zone;
  People people;
  std::vector<EventContact> events;
  std::vector<Interaction> contacts;
  std::vector<Metrics> figures;
  Case the_case;
  std::vector<Finding> findings;
  Choice choice;
};

Analysis::Analysis(std::shared_ptr<const Data> data) : data_(std::move(data)) {}

Result<Analysis> Analysis::make(Facts facts, Seconds now) {
  Result<Zone> zone = Zone::find(facts.settings.zone);
  if (!zone) return std::unexpected(std::move(zone.error()));
  return Analysis(std::make_shared<const Data>(std::move(facts), std::move(*zone), now));
}

const Case& Analysis::the_case() const { return data_->the_case; }

const std::vector<Finding>& Analysis::findings() const { return data_->findings; }

const Choice& Analysis::choice() const { return data_->choice; }

std::optional<PersonIndex> Analysis::find(std::string_view address) const { return data_->people.find(address); }

}  // namespace draht
