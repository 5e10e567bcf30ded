#include "support/merged_people.h"

#include "identity/display_name.h"
#include "identity/merge.h"

#include <algorithm>
#include <set>

namespace draht::test {
namespace {

std::set<std::string> invited_as_things(const Facts& facts) {
  std::set<std::string> things;
  for (const CalendarEvent& entry : facts.events) {
    for (const Attendee& attendee : entry.event.attendees) {
      if (attendee.kind == AttendeeKind::room || attendee.kind == AttendeeKind::resource)
        things.insert(attendee.who.address);
    }
  }
  return things;
}

using Uses = std::map<std::string, std::vector<Seconds>>;

std::size_t leading(const std::vector<std::string>& addresses, const Uses& used) {
  std::vector<Seconds> all;
  for (const std::string& address : addresses) {
    if (const auto found = used.find(address); found != used.end())
      all.insert(all.end(), found->second.begin(), found->second.end());
  }
  const Seconds newest = all.empty() ? Seconds{} : std::ranges::max(all);
  std::vector<AddressUse> uses;
  for (const std::string& address : addresses) {
    const auto found = used.find(address);
    const auto of_late = [newest](Seconds at) { return at >= newest - kUseOfLate; };
    uses.push_back({address, found == used.end() ? 0 : std::ranges::count_if(found->second, of_late)});
  }
  return leading_address(uses);
}

class Merger {
 public:
  Merger(const Facts& facts, const std::map<std::string, Gathered>& gathered, const WrittenNames& names)
      : facts_(facts), names_(names) {
    const auto things = invited_as_things(facts);
    for (const auto& [address, _] : names) {
      if (is_owner(facts.settings, address)) continue;
      const auto found = gathered.find(address);
      const Gathered known = found == gathered.end() ? Gathered() : found->second;
      Person person = to_person(address, known, facts.decisions);
      if (person.kind == PersonKind::person && !things.contains(address))
        add_candidate(address, known.traces.counts.from_owner > 0);
      alone_.emplace(address, std::move(person));
    }
  }

  std::map<std::string, Person, std::less<>> people(const Uses& used) {
    std::map<std::string, Person, std::less<>> people(alone_.begin(), alone_.end());
    for (const MergedPerson& merged : merge(candidates_, facts_.decisions)) {
      if (merged.members.size() < 2) continue;
      for (const std::size_t member : merged.members) people.erase(candidates_[member].address);
      Person person = make_one(merged, used);
      std::string id = person.id;
      people.emplace(std::move(id), std::move(person));
    }
    for (auto& [_, person] : people) person.name = shown_name(person);
    return people;
  }

 private:
  void add_candidate(const std::string& address, bool written_to) {
    std::vector<WrittenName> written;
    for (const auto& [name, times] : names_.at(address)) {
      if (!name.empty()) written.push_back({name, times});
    }
    candidates_.push_back(merge_candidate(address, written, written_to));
  }

  Person make_one(const MergedPerson& merged, const Uses& used) {
    std::vector<std::string> addresses;
    std::vector<MergeLink> links;
    for (const std::size_t member : merged.members) addresses.push_back(candidates_[member].address);
    const auto place = [&merged](std::size_t of) {
      return static_cast<std::size_t>(std::ranges::find(merged.members, of) - merged.members.begin());
    };
    for (const auto& [left, right, reason] : merged.links)
      links.push_back({std::min(place(left), place(right)), std::max(place(left), place(right)), reason});
    const std::size_t first = leading(addresses, used);
    const auto reasons = reasons_to_join(first, addresses.size(), links);
    Person person = alone_.at(addresses[first]);
    for (std::size_t i = 0; i < addresses.size(); ++i) {
      if (i == first) continue;
      const Person& other = alone_.at(addresses[i]);
      if (!person.kind_decision) person.kind_decision = other.kind_decision;
      person.addresses.push_back(addresses[i]);
      person.joined.push_back({addresses[i], reasons[i].value()});
    }
    return person;
  }

  std::string shown_name(const Person& person) const {
    std::map<std::string_view, int> names;
    for (const std::string& address : person.addresses) {
      for (const auto& [name, times] : names_.at(address)) {
        if (!name.empty()) names[name] += times;
      }
    }
    return display_name(names, person.id);
  }

  const Facts& facts_;
  const WrittenNames& names_;
  std::map<std::string, Person> alone_;
  std::vector<MergeCandidate> candidates_;
};

}  // namespace

WrittenNames names_in(const std::map<std::string, Gathered>& gathered) {
  WrittenNames names;
  for (const auto& [address, of] : gathered) {
    names[address];
    for (const auto& [name, times] : of.names) names[address][std::string(name)] += times;
  }
  return names;
}

std::map<std::string, Person, std::less<>> merged_people(const Facts& facts,
                                                         const std::map<std::string, Gathered>& gathered,
                                                         const WrittenNames& names, const Uses& used) {
  return Merger(facts, gathered, names).people(used);
}

}  // namespace draht::test
