// draht why PERSON: all evidence for and against talking.
#include "cli/command.h"
#include "cli/habits_text.h"
#include "cli/open_data.h"
#include "cli/output.h"
#include "cli/person_text.h"
#include "cli/times.h"
#include "protocol/json.h"
#include "service/views.h"

#include <fmt/core.h>

namespace draht {
namespace {

constexpr std::size_t kSentenceColumns = 500;
constexpr std::size_t kTitleColumns = 80;

struct WhyOptions : CommonOptions {
  std::string person;
};

void declare(CLI::App& command, WhyOptions& options) {
  command.add_option("PERSON", options.person, "Address, or a name that fits one person")->required();
  add_common_options(command, options);
}

void print_finding(const protocol::Finding& finding, const OpenData& data) {
  const Language language = data.language();
  print_line("");
  print_line(fmt::format("{}: {}", word(finding.finding), shown(finding.reason, kSentenceColumns)));
  for (const protocol::EvidenceNumber& number : finding.numbers)
    print_line(fmt::format("  {} = {:g}", number.name, number.value));
  for (const protocol::EvidenceMail& mail : finding.mails) {
    const bool sent = mail.direction == Direction::sent;
    print_line(fmt::format(
        "  {}  {}  {}", shown_day(mail.date, data.zone()),
        sent ? in_language(language, "sent    ", "gesendet ") : in_language(language, "received", "empfangen"),
        shown(mail.subject, kTitleColumns)));
  }
  for (const protocol::EvidenceEvent& event : finding.events) {
    print_line(fmt::format("  {}  {}  {} ({})", shown_day(event.start, data.zone()),
                           shown_channel(event.channel, language), shown(event.title, kTitleColumns), event.reason));
  }
}

std::string_view shown_evidence(CueEvidence evidence, Language language) {
  switch (evidence) {
    case CueEvidence::told:
      return in_language(language, "says that you spoke", "darin steht, dass Sie gesprochen haben");
    case CueEvidence::thanked:
      return in_language(language, "thanks for a talk", "bedankt sich für ein Gespräch");
    case CueEvidence::referred:
      return in_language(language, "refers to what was said", "bezieht sich auf Besprochenes");
    default:
      return word(evidence);  // of plans and of talks that failed
  }
}

void print_talks(const std::vector<protocol::EvidenceTalk>& talks, const OpenData& data) {
  if (talks.empty()) return;
  const Language language = data.language();
  print_line("");
  print_line(in_language(language, "Talks that mails tell of", "Gespräche, von denen Mails berichten"));
  for (const protocol::EvidenceTalk& talk : talks) {
    print_line(fmt::format("  {}  {}  {} ({})", shown_day(talk.date, data.zone()),
                           shown_channel(talk.channel, language), shown(talk.subject, kTitleColumns),
                           shown_evidence(talk.evidence, language)));
  }
}

void print_text(const protocol::NudgesWhy::Reply& why, const OpenData& data) {
  print_person(why.person, data.zone(), data.language());
  print_habits(why.habits, why.threads, data.zone(), data.language());
  for (const protocol::Finding& finding : why.findings) print_finding(finding, data);
  if (why.findings.empty()) {
    print_line("");
    print_line(in_language(data.language(), "Nothing stands out.", "Nichts fällt auf."));
  }
  print_talks(why.talks, data);
  for (const std::string& sentence : why.against) {
    print_line(
        fmt::format("{}: {}", in_language(data.language(), "Against", "Dagegen"), shown(sentence, kSentenceColumns)));
  }
}

Result<int> why(const WhyOptions& options) {
  const auto data = open_data(options);
  if (!data) return std::unexpected(data.error());
  const auto with = choose_person(*data, options.person);
  if (!with) return std::unexpected(with.error());
  const auto view = view_why(data->analysis, *with);
  if (!view) return std::unexpected(view.error());
  if (options.json)
    print_line(protocol::to_json(*view, data->zone()));
  else
    print_text(*view, *data);
  return 0;
}

}  // namespace

void add_why(CLI::App& app, Invocation& invocation) {
  add_command<WhyOptions>(app, invocation, "why", "All evidence about one person, for and against", declare, why);
}

}  // namespace draht
