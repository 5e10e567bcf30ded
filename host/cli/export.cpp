// draht export: everything that is kept, one JSON object a line, in an order that depends on the content only.
#include "cli/command.h"
#include "cli/open_data.h"
#include "cli/output.h"
#include "protocol/json.h"
#include "protocol/messages/calendar.h"
#include "protocol/messages/mail.h"
#include "protocol/messages/settings.h"

namespace draht {
namespace {

void declare(CLI::App& command, CommonOptions& options) {
  add_db_option(command, options);
  command.add_flag("--json", options.json, "Always so; accepted for the sake of scripts");
}

struct ExportedFolder {
  const FolderState& state;

  static void fields(auto& self, auto&& visit) {
    visit("kind", std::string("folder"));
    visit("account", self.state.folder.account);
    visit("path", self.state.folder.path);
    visit("use", self.state.folder.use);
    visit("mails", self.state.mails);
    visit("windows_done", self.state.windows_done);
  }
};

std::vector<protocol::Mailbox> mailboxes(const std::vector<Mailbox>& list) {
  std::vector<protocol::Mailbox> views;
  views.reserve(list.size());
  for (const Mailbox& mailbox : list) views.push_back({mailbox});
  return views;
}

struct ExportedMail {
  const KeptHead& head;

  static void fields(auto& self, auto&& visit) {
    const MailRecord& mail = self.head.mail;
    visit("kind", std::string("mail"));
    visit("message_id", mail.message_id);
    visit("date", mail.date);
    visit("from", protocol::Mailbox{mail.from});
    visit("to", mailboxes(mail.to));
    visit("cc", mailboxes(mail.cc));
    visit("bcc", mailboxes(mail.bcc));
    visit("subject", mail.subject);
    visit("listed", mail.listed);
    visit("automatic", mail.automatic);
    visit("sender_kind", mail.sender.kind);
    visit("sender_reason", mail.sender.reason ? word(*mail.sender.reason) : std::string_view());
    visit("judged_by", mail.sender.judged_by);
    visit("cue", mail.cue.cue);
    visit("cue_channel", mail.cue.channel);
    visit("cue_certainty", mail.cue.certainty);
    visit("cue_evidence", mail.cue.evidence);
    visit("thread_root", mail.thread.root);
    visit("thread_root_by", mail.thread.by);
    visit("thread_subject", mail.thread.subject);
    std::vector<protocol::Folder> folders;
    folders.reserve(self.head.folders.size());
    for (const Folder& folder : self.head.folders) folders.push_back({folder});
    visit("folders", folders);
  }
};

struct ExportedCalendar {
  const KeptCalendar& kept;

  static void fields(auto& self, auto&& visit) {
    visit("kind", std::string("calendar"));
    visit("calendar", self.kept.calendar);
    visit("name", self.kept.name);
  }
};

struct ExportedEvent {
  const CalendarEvent& kept;

  static void fields(auto& self, auto&& visit) {
    const EventRecord& event = self.kept.event;
    visit("kind", std::string("event"));
    visit("calendar", self.kept.calendar);
    visit("uid", event.uid);
    visit("recurrence_id", event.recurrence_id);
    visit("start", event.start);
    visit("end", event.end);
    visit("all_day", event.all_day);
    visit("title", event.title);
    visit("location", event.location);
    visit("channel", event.channel);
    visit("status", event.status);
    visit("busy", event.busy);
    std::optional<protocol::Mailbox> organizer;
    if (event.organizer) organizer = protocol::Mailbox{*event.organizer};
    visit("organizer", organizer);
    std::vector<protocol::Attendee> attendees;
    attendees.reserve(event.attendees.size());
    for (const Attendee& a : event.attendees)
      attendees.push_back({a.who.address, a.who.name, a.answer, a.kind, a.role});
    visit("attendees", attendees);
    visit("own_answer", event.own_answer);
    visit("draht", event.made_by_draht);
  }
};

struct ExportedNumber {
  CardNumber kept;

  static void fields(auto& self, auto&& visit) {
    visit("number", self.kept.number);
    visit("kind", self.kept.kind);
  }
};

struct ExportedCard {
  const KeptCard& kept;

  static void fields(auto& self, auto&& visit) {
    const Card& card = self.kept.card;
    visit("kind", std::string("card"));
    visit("source", self.kept.source);
    visit("uid", card.uid);
    visit("name", card.name);
    visit("house", card.is_house);
    visit("addresses", card.addresses);
    std::vector<ExportedNumber> numbers;
    for (const CardNumber& number : card.numbers) numbers.push_back({number});
    visit("numbers", numbers);
  }
};

struct ExportedOutcome {
  const Outcome& outcome;

  static void fields(auto& self, auto&& visit) {
    visit("kind", std::string("outcome"));
    visit("person", self.outcome.person);
    visit("outcome", self.outcome.kind);
    visit("at", self.outcome.at);
    visit("channel", self.outcome.channel);
    visit("calendar", self.outcome.calendar);
    visit("uid", self.outcome.uid);
    visit("start", self.outcome.start);
    visit("end", self.outcome.end);
    visit("until", self.outcome.until);
  }
};

struct ExportedDecision {
  const Decision& decision;

  static void fields(auto& self, auto&& visit) {
    visit("kind", std::string("decision"));
    visit("decision", self.decision.kind);
    visit("at", self.decision.at);
    visit("person", self.decision.person);
    visit("other", self.decision.other);
  }
};

struct ExportedSettings {
  const Settings& settings;

  static void fields(auto& self, auto&& visit) {
    visit("kind", std::string("settings"));
    visit("settings", protocol::Settings{self.settings});
  }
};

Result<int> export_all(const CommonOptions& options) {
  const auto file = existing_database(options);
  if (!file) return std::unexpected(file.error());
  auto store = Store::open(*file);
  if (!store) return std::unexpected(store.error());
  const auto contents = store->contents();
  if (!contents) return std::unexpected(contents.error());
  const auto zone = Zone::find(contents->settings.zone);
  if (!zone) return std::unexpected(zone.error());

  const auto print = [&zone](const auto& exported) { print_line(protocol::to_json(exported, *zone)); };
  print(ExportedSettings{contents->settings});
  for (const auto& folder : contents->folders) print(ExportedFolder{folder});
  for (const auto& head : contents->mails) print(ExportedMail{head});
  for (const auto& calendar : contents->calendars) print(ExportedCalendar{calendar});
  for (const auto& event : contents->events) print(ExportedEvent{event});
  for (const auto& card : contents->cards) print(ExportedCard{card});
  for (const auto& outcome : contents->outcomes) print(ExportedOutcome{outcome});
  for (const auto& decision : contents->decisions) print(ExportedDecision{decision});
  return 0;
}

}  // namespace

void add_export(CLI::App& app, Invocation& invocation) {
  add_command<CommonOptions>(app, invocation, "export", "Print everything that is kept", declare, export_all);
}

}  // namespace draht
