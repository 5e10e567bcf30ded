#include "support/world.h"

#include "support/gather.h"

#include <algorithm>
#include <set>

namespace draht::test {
namespace {

// Fills the people's contacts, events and mails.
class Relator {
 public:
  using Leaders = std::map<std::string, std::string, std::less<>>;

  Relator(const Facts& facts, Numbers& numbers, Seconds now, World::People& people, const Leaders& leaders)
      : facts_(facts), numbers_(numbers), now_(now), people_(people), leaders_(leaders) {
    for (const MailRecord& mail : facts.mails) add(mail);
    for (const CalendarEvent& entry : facts.events) add(entry);
    for (const Outcome& outcome : facts.outcomes) add(outcome);
  }

 private:
  void add(const MailRecord& mail) {
    if (!mail.date || *mail.date > now_) return;
    std::vector<MailContact> contacts;
    add_mail_contacts(NumberedMail(mail, numbers_).envelope(), numbers_.owner(facts_.settings), contacts);
    const ThreadKey thread = with_root(mail.thread, mail.message_id);
    // One with each person, however many of their addresses the mail names.
    std::map<std::string, MailContact> with_each;
    for (const MailContact& contact : contacts) {
      MailContact& most_direct = with_each.try_emplace(leader(contact.person), contact).first->second;
      most_direct.weight = std::max(most_direct.weight, contact.weight);
      most_direct.others = std::min(most_direct.others, contact.others);
    }
    for (const auto& [address, contact] : with_each) {
      Known& known = people_.at(address);
      if (known.person.kind != PersonKind::person) continue;
      known.contacts.push_back({Channel::mail, contact.direction, *mail.date, contact.weight, thread, contact.others});
      known.recent.push_back(
          {mail.message_id, *mail.date, contact.direction, contact.weight, mail.subject, thread, contact.others});
    }
    if (mail.cue.cue != Cue::talked) return;
    const auto with = spoken_with(NumberedMail(mail, numbers_).envelope(), numbers_.owner(facts_.settings));
    if (!with) return;
    Known& known = people_.at(leader(*with));
    if (known.person.kind != PersonKind::person) return;
    known.contacts.push_back(
        {mail.cue.channel.value_or(Channel::voice), Direction::mutual, *mail.date, kDirect, {}, 0, true});
    known.talk_mails.push_back({mail.message_id, *mail.date, mail.cue, mail.subject});
  }

  void add(const CalendarEvent& entry) {
    const std::string planned_with = planned_person(entry.event.uid);
    std::set<std::string> people;
    for (const std::string& address : named(entry.event, planned_with)) {
      if (const auto found = leaders_.find(address); found != leaders_.end()) people.insert(found->second);
    }
    for (const std::string& address : people) {
      Known& known = people_.at(address);
      const auto contact = event_contact(entry, facts_.settings, known.person, address == planned_with, now_);
      if (contact) known.events.push_back(*contact);
    }
  }

  void add(const Outcome& outcome) {
    const auto known = leaders_.find(outcome.person);
    const auto talk = talk_of(outcome);
    if (known != leaders_.end() && talk && talk->at <= now_) people_.at(known->second).contacts.push_back(*talk);
  }

  const std::string& leader(AddressId id) const { return leaders_.at(numbers_.address(id)); }

  // With whom Draht planned the event; empty when it did not.
  std::string planned_person(const std::string& uid) const {
    for (const Outcome& outcome : facts_.outcomes) {
      if (outcome.kind == OutcomeKind::scheduled && !uid.empty() && outcome.uid == uid &&
          leaders_.contains(outcome.person))
        return leaders_.at(outcome.person);
    }
    return {};
  }

  static std::set<std::string> named(const EventRecord& event, const std::string& planned_with) {
    std::set<std::string> addresses = {planned_with};
    if (event.organizer) addresses.insert(event.organizer->address);
    for (const Attendee& attendee : event.attendees) addresses.insert(attendee.who.address);
    return addresses;
  }

  const Facts& facts_;
  Numbers& numbers_;
  Seconds now_;
  World::People& people_;
  const Leaders& leaders_;
};

// When mails show contact with each address, whoever it belongs to.
std::map<std::string, std::vector<Seconds>> uses_of(const Facts& facts, Numbers& numbers) {
  std::map<std::string, std::vector<Seconds>> uses;
  for (const MailRecord& mail : facts.mails) {
    if (!mail.date) continue;
    std::vector<MailContact> contacts;
    add_mail_contacts(NumberedMail(mail, numbers).envelope(), numbers.owner(facts.settings), contacts);
    for (const MailContact& contact : contacts) uses[numbers.address(contact.person)].push_back(*mail.date);
  }
  return uses;
}

// Newest first; of equals the one said last.
template <typename Mail>
void keep_newest(std::vector<Mail>& mails, std::size_t most) {
  std::ranges::reverse(mails);
  std::ranges::stable_sort(mails, std::ranges::greater{}, &Mail::at);
  if (mails.size() > most) mails.resize(most);
}

void finish(Known& known, const Zone& zone, const Settings& settings) {
  known.events = without_copies(std::move(known.events));
  for (const EventContact& contact : known.events) {
    const Seconds start = contact.entry.event.start;
    if (contact.reason == TalkReason::counts) known.contacts.push_back(talk_of(contact));
    if (contact.reason == TalkReason::future) known.next_talk = std::min(known.next_talk.value_or(start), start);
  }
  std::ranges::stable_sort(known.contacts, {}, &Interaction::at);
  known.figures = figures(known.contacts, zone, settings);
  keep_newest(known.recent, kMostRecentMails);
  keep_newest(known.talk_mails, kMostTalkMails);
}

}  // namespace

World::World(Facts facts, Seconds now, std::optional<WrittenNames> names)
    : facts_(std::move(facts)), zone_(Zone::find(facts_.settings.zone).value()), now_(now) {
  Numbers numbers;
  const auto gathered = gather(facts_, numbers);
  const WrittenNames written = names ? *std::move(names) : names_in(gathered);
  for (auto& [address, person] : merged_people(facts_, gathered, written, uses_of(facts_, numbers))) {
    for (const std::string& each : person.addresses) leaders_[each] = address;
    people_[address] = {.person = std::move(person)};
  }
  Relator(facts_, numbers, now, people_, leaders_);
  for (Outcome& outcome : facts_.outcomes) {
    if (const auto leader = leaders_.find(outcome.person); leader != leaders_.end()) outcome.person = leader->second;
  }
  std::int64_t sent = 0;
  std::int64_t received = 0;
  for (auto& [address, known] : people_) {
    finish(known, zone_, facts_.settings);
    sent += known.figures.sent;
    received += known.figures.received;
  }
  deletes_received_ = deletes_received_mail(sent, received);
  std::ranges::copy_if(facts_.events, std::back_inserter(ahead_),
                       [now](const CalendarEvent& entry) { return entry.event.end > now; });
}

const Known* World::find(std::string_view address) const {
  const auto found = leaders_.find(address);
  return found == leaders_.end() ? nullptr : &people_.at(found->second);
}

Relationship World::relationship(std::string_view address) const {
  const Known& known = *find(address);
  Relationship with{.person = known.person,
                    .figures = known.figures,
                    .contacts = {},
                    .events = known.events,
                    .recent = known.recent,
                    .next_talk = known.next_talk};
  std::ranges::copy_if(known.contacts, std::back_inserter(with.contacts),
                       [this](const Interaction& contact) { return contact.at > now_ - kLookBack; });
  return with;
}

std::vector<Found> World::findings() const {
  std::vector<Found> found;
  for (const auto& [address, known] : people_) {
    const auto contacts = relationship(address).contacts;
    for (const Finding& finding : detect(around(), known.figures, contacts)) found.push_back({address, finding});
  }
  return found;
}

Choice World::choice() const {
  std::vector<Candidate> candidates;
  for (const auto& [address, finding] : findings()) {
    const Known& known = people_.at(address);
    candidates.push_back({address, known.figures, known.next_talk, finding});
  }
  return choose(around(), week(), std::move(candidates), [this](const std::string& address) -> std::optional<Clocks> {
    const Known* known = find(address);
    if (known == nullptr) return std::nullopt;
    return Clocks{known->figures.last_talked, known->next_talk};
  });
}

}  // namespace draht::test
