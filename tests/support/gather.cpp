#include "support/gather.h"

#include "identity/display_name.h"
#include "identity/kind.h"

#include <algorithm>

namespace draht::test {
namespace {

std::vector<AddressId> numbered(const std::vector<Mailbox>& mailboxes, Numbers& numbers) {
  std::vector<AddressId> ids;
  for (const Mailbox& mailbox : mailboxes) ids.push_back(numbers.of(mailbox.address));
  return ids;
}

class Gatherer {
 public:
  Gatherer(const Facts& facts, Numbers& numbers)
      : settings_(facts.settings), numbers_(numbers), owner_(numbers.owner(facts.settings)) {
    for (const MailRecord& mail : facts.mails) add(mail);
    for (const CalendarEvent& entry : facts.events) add(entry.event);
    for (auto& [address, gathered] : all_) gathered.traces.reached_by = static_cast<int>(gathered.reached_by.size());
  }

  std::map<std::string, Gathered> take() { return std::move(all_); }

 private:
  void add(const MailRecord& mail) {
    see(mail.from);
    for (const auto* field : {&mail.to, &mail.cc, &mail.bcc}) {
      for (const Mailbox& recipient : *field) see(recipient);
    }
    std::vector<Trace> traces;
    add_traces(NumberedMail(mail, numbers_).envelope(), owner_, traces);
    for (const Trace& trace : traces) {
      Gathered& gathered = all_.at(numbers_.address(trace.address));
      gathered.traces.counts += trace.counts;
      if (trace.counts.stands_for_owner > 0) gathered.reached_by.insert(trace.reached_by);
    }
  }

  void add(const EventRecord& event) {
    if (event.organizer) see(*event.organizer);
    for (const Attendee& attendee : event.attendees) {
      if (attendee.kind == AttendeeKind::room || attendee.kind == AttendeeKind::resource) continue;
      Gathered* gathered = see(attendee.who);
      if (gathered != nullptr && attendee.kind == AttendeeKind::group) gathered->traces.invited_as_group = true;
    }
  }

  Gathered* see(const Mailbox& mailbox) {
    if (mailbox.address.empty() || is_owner(settings_, mailbox.address)) return nullptr;
    Gathered& gathered = all_[mailbox.address];
    if (!mailbox.name.empty()) ++gathered.names[mailbox.name];
    return &gathered;
  }

  const Settings& settings_;
  Numbers& numbers_;
  OwnerAddresses owner_;
  std::map<std::string, Gathered> all_;
};

}  // namespace

AddressId Numbers::of(std::string_view address) {
  if (address.empty()) return 0;
  const auto [entry, is_new] = ids_.try_emplace(std::string(address), static_cast<AddressId>(addresses_.size()) + 1);
  if (is_new) addresses_.emplace_back(address);
  return entry->second;
}

OwnerAddresses Numbers::owner(const Settings& settings) {
  std::vector<AddressId> ids;
  for (const std::string& address : settings.owner) ids.push_back(of(address));
  return OwnerAddresses(std::move(ids));
}

NumberedMail::NumberedMail(const MailRecord& mail, Numbers& numbers)
    : mail_(mail),
      from_(numbers.of(mail.from.address)),
      to_(numbered(mail.to, numbers)),
      cc_(numbered(mail.cc, numbers)),
      bcc_(numbered(mail.bcc, numbers)) {}

std::map<std::string, Gathered> gather(const Facts& facts, Numbers& numbers) { return Gatherer(facts, numbers).take(); }

Person to_person(const std::string& address, const Gathered& gathered, const std::vector<Decision>& decisions) {
  const auto said = std::ranges::find_if(decisions, [&address](const Decision& decision) {
    return decision.person == address && decided_kind(decision.kind);
  });
  const bool is_said = said != decisions.end();
  const Kind kind = kind_of(address, gathered.traces, is_said ? decided_kind(said->kind) : std::nullopt);
  return {.id = address,
          .addresses = {address},
          .name = display_name(gathered.names, address),
          .kind = kind.kind,
          .kind_reason = std::string(kind.reason),
          .kind_decision = is_said ? std::optional(said->id) : std::nullopt};
}

}  // namespace draht::test
