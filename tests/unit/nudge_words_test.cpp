// The sentences and texts that a person reads.
#include "facts/subject.h"
#include "metrics/coefficients.h"
#include "nudge/outlook_words.h"
#include "nudge/phrases.h"
#include "nudge/subject.h"
#include "support/world.h"

#include <catch2/catch.hpp>

#include <set>

using namespace draht;
using test::FactsBuilder;
using test::when;
using test::World;

namespace {

const std::string kEva = "Eva Sommer <eva@x.example>";
const std::string kEvaAddress = "eva@x.example";
constexpr std::string_view kNow = "2026-06-15T12:00";

std::string reason_in(const FactsBuilder& facts, Language language) {
  const World world(facts.build(), when(kNow));
  const Choice choice = world.choice();
  REQUIRE_FALSE(choice.nudges.empty());
  const Candidate& first = choice.nudges[0].candidate;
  return reason(first.finding, world.find(first.id)->person.name, world.week().calendars_known, language);
}

std::vector<std::string> hooks_with_eva(const FactsBuilder& facts) {
  return hooks(World(facts.build(), when(kNow)).relationship(kEvaAddress));
}

FactsBuilder mail_only() { return FactsBuilder().exchange(kEva, "2025-12-15T09:00", "2026-06-14T00:00", 7); }

}  // namespace

TEST_CASE("words: durations, whole and with the right form") {
  struct Row {
    int days;
    std::string_view en, de;
  };
  const auto row = GENERATE(values<Row>({
      {1, "1 day", "1 Tag"},
      {13, "13 days", "13 Tagen"},
      {14, "2 weeks", "2 Wochen"},
      {69, "9 weeks", "9 Wochen"},
      {111, "15 weeks", "15 Wochen"},
      {112, "3 months", "3 Monaten"},
      {365, "11 months", "11 Monaten"},
      {366, "12 months", "12 Monaten"},
      {730, "1 year", "1 Jahr"},
      {1100, "3 years", "3 Jahren"},
  }));
  CHECK(duration(row.days, Language::en) == row.en);
  CHECK(duration(row.days, Language::de) == row.de);
}

TEST_CASE("words: one and many") {
  CHECK(mails(1, Language::en) == "1 mail");
  CHECK(mails(2, Language::en) == "2 mails");
  CHECK(mails(1, Language::de) == "1 Mail");
  CHECK(mails(2, Language::de) == "2 Mails");
  CHECK(every(0, Language::en) == "every working day");
  CHECK(every(3, Language::en) == "every 3 working days");
  CHECK(every(1, Language::de) == "an jedem Arbeitstag");
  CHECK(every(3, Language::de) == "alle 3 Arbeitstage");
}

TEST_CASE("words: dates are those on the owner's wall") {
  const Zone berlin = Zone::find("Europe/Berlin").value();
  CHECK(date(berlin, when("2026-03-01T23:30:00Z"), Language::de) == "2. März 2026");
  CHECK(date(berlin, when("2026-03-01T23:30:00Z"), Language::en) == "2 March 2026");
}

TEST_CASE("words: mail alone, never spoken, with a calendar that was read") {
  const FactsBuilder facts = mail_only().event("2026-05-04T10:00", {});
  CHECK(reason_in(facts, Language::en) ==
        "24 mails with Eva Sommer in the last 90 days, but no conversation in the calendar.");
  CHECK(reason_in(facts, Language::de) ==
        "24 Mails mit Eva Sommer in den letzten 90 Tagen, aber im Kalender steht kein Gespräch.");
}

TEST_CASE("words: without a calendar nothing is claimed about talks") {
  CHECK(reason_in(mail_only(), Language::en) ==
        "24 mails with Eva Sommer in the last 90 days; nothing is known of a conversation, because no calendar was "
        "read.");
  CHECK(reason_in(mail_only(), Language::de) ==
        "24 Mails mit Eva Sommer in den letzten 90 Tagen; von einem Gespräch ist nichts bekannt, weil kein Kalender "
        "gelesen wurde.");
}

TEST_CASE("words: mail alone since the last talk") {
  const FactsBuilder facts = mail_only().event("2026-01-05T10:00", {{.address = kEvaAddress}});
  CHECK(reason_in(facts, Language::en) ==
        "24 mails with Eva Sommer in the last 90 days; the last known conversation was 5 months ago.");
  CHECK(reason_in(facts, Language::de) ==
        "24 Mails mit Eva Sommer in den letzten 90 Tagen; das letzte bekannte Gespräch war vor 5 Monaten.");
}

TEST_CASE("words: gone silent") {
  const FactsBuilder facts = FactsBuilder().exchange(kEva, "2025-04-07T09:00", "2026-04-06T00:00", 7);
  CHECK(reason_in(facts, Language::en) ==
        "On average in touch with Eva Sommer every 3 working days, but not for 10 weeks now.");
  CHECK(reason_in(facts, Language::de) ==
        "Sonst im Schnitt alle 3 Arbeitstage Kontakt mit Eva Sommer, jetzt seit 10 Wochen keiner.");
}

TEST_CASE("words: subjects lose what mail programs put before them") {
  struct Row {
    std::string_view subject, bare;
  };
  const auto row = GENERATE(values<Row>({
      {"Katalog Herbst", "Katalog Herbst"},
      {"Re: AW: Fwd: WG: Katalog Herbst", "Katalog Herbst"},
      {"RE[2]: Katalog", "Katalog"},
      {"Aw (3) : Katalog", "Katalog"},
      {"[EXTERN] Re: [dev] Katalog", "Katalog"},
      {"Regal: Lieferung", "Regal: Lieferung"},
      {"Re", "Re"},
      {"Re:", ""},
      {"[", "["},
  }));
  CAPTURE(row.subject);
  CHECK(bare_subject(row.subject) == row.bare);
}

TEST_CASE("words: subjects that name no topic") {
  for (const char* subject : {"", "Hi", "Hallo!", "Frage?", "Danke", "(no subject)", "Accepted: Jour fixe",
                              "Abgesagt: Jour fixe", "Automatic reply: Katalog", "Abwesenheitsnotiz: Katalog"}) {
    CAPTURE(subject);
    CHECK_FALSE(names_topic(subject));
  }
  CHECK(names_topic("Katalog"));
  CHECK(names_topic("Frage zum Katalog"));
}

TEST_CASE("words: hooks are the last topics of direct mail, each once, at most three") {
  FactsBuilder facts;
  facts.received(kEva, "2026-06-01T09:00", {.subject = "Messe Leipzig"})
      .received(kEva, "2026-06-02T09:00", {.subject = "Katalog Herbst"})
      .sent(kEva, "2026-06-03T09:00", {.subject = "Re: Katalog Herbst"})
      .received(kEva, "2026-06-04T09:00", {.subject = "Hallo"})
      .received(kEva, "2026-06-05T09:00", {.subject = "Papiersorten"})
      .received(kEva, "2026-06-06T09:00", {.subject = "AW: KATALOG HERBST"})
      .sent("ada@x.example", "2026-06-07T09:00", {.subject = "Nur in Kopie", .cc = {kEva}})
      .received(kEva, "2026-05-01T09:00", {.subject = "Zu alt"});
  CHECK(hooks_with_eva(facts) == std::vector<std::string>{"KATALOG HERBST", "Papiersorten", "Messe Leipzig"});
}

TEST_CASE("words: what was passed on is a hook only where nothing else is") {
  FactsBuilder facts;
  facts.received(kEva, "2026-06-01T09:00", {.subject = "Messe Leipzig"})
      .sent(kEva, "2026-06-02T09:00", {.subject = "WG: Rundschreiben der IHK"});
  CHECK(hooks_with_eva(facts) == std::vector<std::string>{"Messe Leipzig", "Rundschreiben der IHK"});
}

TEST_CASE("words: forwarded mail is recognised") {
  CHECK(is_forwarded("Fwd: Katalog"));
  CHECK(is_forwarded("[EXTERN] WG: AW: Katalog"));
  CHECK_FALSE(is_forwarded("Re: Fwd: Katalog"));
  CHECK_FALSE(is_forwarded("Katalog"));
}

TEST_CASE("words: a long subject is cut between characters") {
  std::string subject;
  for (int i = 0; i < 80; ++i) subject += "ä";
  const auto found = hooks_with_eva(FactsBuilder().received(kEva, "2026-06-01T09:00", {.subject = subject}));
  REQUIRE(found.size() == 1);
  CHECK(found[0] == subject.substr(0, 100) + "…");
}

TEST_CASE("words: the event says why, what about, and leaves room for two questions") {
  const EventText en = event_text("Eva Sommer", {"Katalog Herbst"}, "+49 341 5550142", Language::en, "Why.");
  CHECK(en.title == "Call: Eva Sommer");
  CHECK(en.description ==
        "Phone: +49 341 5550142\n\nWhy.\n\nTo talk about:\n- Katalog Herbst\n\nOpen questions:\n1. \n2. \n");
  const EventText de = event_text("Eva Sommer", {}, "", Language::de);
  CHECK(de.title == "Anruf: Eva Sommer");
  CHECK(de.description == "Offene Fragen:\n1. \n2. \n");
}

TEST_CASE("words: a name with braces is a name, not a format") {
  const FactsBuilder facts =
      FactsBuilder().exchange("{} %s {9} <eva@x.example>", "2025-12-15T09:00", "2026-06-14T00:00", 7);
  CHECK(reason_in(facts, Language::en).starts_with("24 mails with {} %s {9} in"));
  CHECK(event_text("{} %s {9}", {"{}"}, "{1}", Language::en, "{2}").title == "Call: {} %s {9}");
}

TEST_CASE("words: every part of a judgement has its own, in both languages and directions") {
  for (const Model& model : {kStrengthModel, kAliveModel}) {
    for (const Coefficient& coefficient : model.coefficients) {
      std::set<std::string_view> words;
      for (const Language language : {Language::en, Language::de}) {
        for (const bool raises : {true, false}) words.insert(outlook_words(coefficient.part, raises, language));
      }
      CHECK(words.size() == 4);
      CHECK_FALSE(words.contains(""));
    }
  }
  CHECK(outlook_words("weather", true, Language::en).empty());
}
