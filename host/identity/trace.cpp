#include "identity/traces.h"

#include "identity/people.h"

namespace draht {
namespace {

using TraceMap = std::unordered_map<std::string_view, Traces>;

class Gatherer {
 public:
  explicit Gatherer(const Facts& facts) : settings_(facts.settings) {
    for (const MailRecord& mail : facts.mails) add(mail);
    for (const CalendarEvent& entry : facts.events) add(entry.event);
  }

  TraceMap take() { return std::move(traces_); }

 private:
  void add(const MailRecord& mail) {
    const bool by_owner = is_owner(settings_, mail.from.address);
    const bool ordinary = !mail.listed && !mail.automatic;
    if (!by_owner) add_sender(mail, ordinary);
    for (const auto* field : {&mail.to, &mail.cc, &mail.bcc}) {
      for (const Mailbox& recipient : *field) {
        Traces* traces = seen(recipient);
        if (traces != nullptr && by_owner && ordinary && field == &mail.to) ++traces->from_owner;
      }
    }
    if (!by_owner) add_only_recipient(mail);
  }

  void add_sender(const MailRecord& mail, bool ordinary) {
    Traces* traces = seen(mail.from);
    if (traces == nullptr) return;
    const bool for_owner = names_owner(settings_, mail);
    ++traces->written;
    // People write to lists: list mail speaks of a machine only when it is addressed to the owner, as newsletters are.
    if (mail.automatic || (mail.listed && for_owner)) ++traces->machine_like;
    if (ordinary && for_owner) ++traces->to_owner;
  }

  void add_only_recipient(const MailRecord& mail) {
    if (mail.to.size() + mail.cc.size() + mail.bcc.size() != 1) return;
    const Mailbox& only = !mail.to.empty() ? mail.to.front() : !mail.cc.empty() ? mail.cc.front() : mail.bcc.front();
    if (only.address == mail.from.address) return;
    Traces* traces = seen(only);
    if (traces == nullptr) return;
    ++traces->stands_for_owner;
    traces->reached_by.insert(mail.from.address);
  }

  void add(const EventRecord& event) {
    if (event.organizer) seen(*event.organizer);
    for (const Attendee& attendee : event.attendees) {
      if (attendee.kind == AttendeeKind::room || attendee.kind == AttendeeKind::resource) continue;
      Traces* traces = seen(attendee.who);
      if (traces != nullptr && attendee.kind == AttendeeKind::group) traces->invited_as_group = true;
    }
  }

  Traces* seen(const Mailbox& mailbox) {
    if (mailbox.address.empty() || is_owner(settings_, mailbox.address)) return nullptr;
    Traces& traces = traces_[mailbox.address];
    if (!mailbox.name.empty()) ++traces.names[mailbox.name];
    return &traces;
  }

  const Settings& settings_;
  TraceMap traces_;
};

}  // namespace

TraceMap gather_traces(const Facts& facts) { return Gatherer(facts).take(); }

}  // namespace draht
