#include "store/store.h"
#include "support/command_line.h"
#include "support/store_fixture.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace draht;
using namespace draht::test;
using Catch::Matchers::Contains;
using Json = nlohmann::json;

namespace {

const std::vector<std::string> kNow = {"--now", "2026-05-21T10:00"};

std::vector<std::string> with_now(std::vector<std::string> arguments) {
  arguments.insert(arguments.end(), kNow.begin(), kNow.end());
  return arguments;
}

std::vector<Json> json_lines(const std::string& text) {
  std::vector<Json> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(Json::parse(line));
  return lines;
}

// Two weeks of mail in both directions between the owner and two people, one of them with a hostile name.
void write_archive(const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder / "inbox");
  std::filesystem::create_directories(folder / "sent");
  const auto write = [&folder](const std::string& where, int day, const std::string& from, const std::string& to) {
    std::ofstream mail(folder / where / std::to_string(day));
    mail << "From: " << from << "\nTo: " << to << "\nSubject: Offer " << day << "\nDate: " << day
         << " May 2026 09:30:00 +0200\nMessage-ID: <" << where << day << "@example.org>\n\nText.\n";
  };
  for (int day = 1; day <= 14; ++day) {
    const std::string anna =
        day % 2 == 0 ? "Anna Berg <anna@example.org>" : "\"An\x1b[31mna\\\\ Berg\" <ann@example.net>";
    write("inbox", day, anna, "me@example.org");
    write("sent", day, "me@example.org", "anna@example.org");
  }
}

struct Imported : CommandLine {
  Imported() {
    write_archive(folder() / "mail");
    printed = run(with_now({"import", "--eml", (folder() / "mail").string(), "--me", "me@example.org", "--json"}));
  }
  Printed printed;
};

}  // namespace

TEST_CASE("cli: the version and the help") {
  const CommandLine draht;
  const auto version = draht.run({"--version"});
  CHECK(version.exit_code == 0);
  CHECK_THAT(version.out, Catch::Matchers::Matches("draht [0-9]+\\.[0-9]+\\.[0-9]+\n"));
  const auto help = draht.run({"--help"});
  CHECK(help.exit_code == 0);
  for (const char* command :
       {"import", "people", "nudges", "why", "slots", "decide", "classify", "calendar", "export", "forget", "doctor"}) {
    CHECK_THAT(help.out, Contains(std::string("  ") + command));
  }
}

TEST_CASE("cli: wrong use is one sentence and exit code 2") {
  const CommandLine draht;
  const std::vector<std::vector<std::string>> wrong = {
      {}, {"dance"}, {"people", "--loud"}, {"why"}, {"import"}, {"people", "--db"}, {"slots", "x", "--minutes", "1"}};
  for (const auto& arguments : wrong) {
    const auto printed = draht.run(arguments);
    INFO(printed.err);
    CHECK(printed.exit_code == 2);
    CHECK(printed.out.empty());
    CHECK(printed.err.starts_with("draht: "));
    CHECK(std::ranges::count(printed.err, '\n') == 1);
  }
}

TEST_CASE("cli: without a database every command says so") {
  const CommandLine draht;
  for (const char* command : {"people", "nudges", "export"}) {
    const auto printed = draht.run({command});
    CHECK(printed.exit_code == 1);
    CHECK_THAT(printed.err, Contains("no database yet"));
  }
  CHECK(draht.run({"people", "--db", "/nowhere/x.sqlite"}).exit_code == 1);
  CHECK_FALSE(std::filesystem::exists(draht.folder() / "data"));
}

TEST_CASE("cli: of several databases one has to be named") {
  const Imported draht;
  std::filesystem::copy_file(draht.database(), draht.folder() / "data/draht/other.sqlite");
  const auto printed = draht.run({"people"});
  CHECK(printed.exit_code == 2);
  CHECK_THAT(printed.err, Contains("archive.sqlite") && Contains("other.sqlite"));
  CHECK(draht.run({"people", "--db", draht.database().string()}).exit_code == 0);
}

TEST_CASE("cli: import counts what it read, and the same again adds nothing") {
  const Imported draht;
  INFO(draht.printed.err);
  REQUIRE(draht.printed.exit_code == 0);
  const Json result = Json::parse(draht.printed.out);
  CHECK(result["folders"] == 2);
  CHECK(result["messages"] == 28);
  CHECK(result["duplicates"] == 0);
  CHECK(result["people"] == 2);

  const auto before = draht.run({"export"}).out;
  const auto again = draht.run(with_now({"import", "--eml", (draht.folder() / "mail").string(), "--json"}));
  CHECK(Json::parse(again.out)["duplicates"] == 28);
  CHECK(draht.run({"export"}).out == before);
}

TEST_CASE("cli: import names a path that is not there") {
  const CommandLine draht;
  const auto printed = draht.run({"import", "--mbox", "/nowhere/mbox"});
  CHECK(printed.exit_code == 1);
  CHECK_THAT(printed.err, Contains("/nowhere/mbox"));
}

TEST_CASE("cli: classify says of each message what it is and what it says of talks") {
  const CommandLine draht;
  const auto write = [&draht](const char* name, const char* text) {
    std::ofstream(draht.folder() / name) << "From: Anna Berg <anna@example.org>\nTo: me@example.org\nSubject: Offer\n\n"
                                         << text << "\n";
    return (draht.folder() / name).string();
  };
  const std::string call =
      write("call.eml", "I'll call you tomorrow morning.\n\n> I just spoke with you on the phone.");
  const std::string offer = write("offer.eml", "Here is the offer.");
  const auto printed = draht.run({"classify", "--json", call, offer});
  CHECK(printed.exit_code == 0);
  const auto lines = json_lines(printed.out);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0]["file"] == call);
  CHECK(lines[0]["sender_kind"] == "person_direct");
  CHECK(lines[0]["sender_reason"] == "own_name");
  CHECK(lines[0]["cue"] == "will_talk");
  CHECK(lines[0]["cue_channel"] == "phone");
  CHECK(lines[0]["cue_certainty"] > 0.5);
  CHECK(lines[0]["cue_evidence"] == "announced");
  CHECK(lines[1]["cue"] == "none");
  CHECK(lines[1]["cue_channel"].is_null());
  CHECK_THAT(draht.run({"classify", call}).out, Contains("will_talk  phone"));
  CHECK(draht.run({"classify", (draht.folder() / "missing.eml").string()}).exit_code == 1);
}

TEST_CASE("cli: people as objects and as a table") {
  const Imported draht;
  const auto people = json_lines(draht.run(with_now({"people", "--json"})).out);
  REQUIRE(people.size() == 2);
  CHECK(people[0]["person"] == "anna@example.org");
  CHECK(people[0]["name"] == "Anna Berg");
  CHECK(people[0]["channels"]["mail"] == 21);
  CHECK(people[0]["last_written"] == "2026-05-14T07:30:00+00:00");
  CHECK(people[0]["last_talked"].is_null());

  const auto table = draht.run(with_now({"people"})).out;
  CHECK_THAT(table, Contains("Anna Berg") && Contains("2026-05-14"));
}

TEST_CASE("cli: what strangers write cannot reach the terminal as an escape") {
  const Imported draht;
  for (const auto& arguments : std::vector<std::vector<std::string>>{
           {"people"}, {"why", "ann@example.net"}, {"people", "--json"}, {"export"}}) {
    const auto printed = draht.run(arguments);
    CHECK(printed.exit_code == 0);
    CHECK(printed.out.find('\x1b') == std::string::npos);
  }
  const auto complaint = draht.run({"why", "\x1b[31mred"});
  CHECK(complaint.exit_code == 1);
  CHECK(complaint.err.find('\x1b') == std::string::npos);
}

TEST_CASE("cli: a person by address, by name, by a part; never by a guess") {
  const Imported draht;
  CHECK(Json::parse(draht.run(with_now({"why", "ANNA@example.org", "--json"})).out)["person"]["person"] ==
        "anna@example.org");
  CHECK(Json::parse(draht.run(with_now({"why", "anna berg", "--json"})).out)["person"]["person"] == "anna@example.org");
  CHECK(Json::parse(draht.run(with_now({"why", "example.net", "--json"})).out)["person"]["person"] ==
        "ann@example.net");
  const auto several = draht.run({"why", "example"});
  CHECK(several.exit_code == 1);
  CHECK_THAT(several.err, Contains("anna@example.org") && Contains("ann@example.net"));
  CHECK(draht.run({"why", "nobody"}).exit_code == 1);
}

TEST_CASE("cli: slots lie in the future, in working hours, and do not overlap") {
  const Imported draht;
  const auto slots =
      json_lines(draht.run(with_now({"slots", "anna@example.org", "--count", "3", "--minutes", "30", "--json"})).out);
  REQUIRE(slots.size() == 3);
  for (const Json& slot : slots) {
    CHECK(slot["start"].get<std::string>() > "2026-05-21T10:00:00+00:00");
    CHECK(slot["start"].get<std::string>() < slot["end"].get<std::string>());
  }
  const auto text = draht.run(with_now({"slots", "anna@example.org", "--count", "1"})).out;
  CHECK_THAT(text, Catch::Matchers::Matches("(Mon|Tue|Wed|Thu|Fri) 2026-[0-9-]+ [0-9:]+-[0-9:]+\n"));
}

TEST_CASE("cli: nudges and people speak the language of the session at import") {
  CommandLine draht;
  write_archive(draht.folder() / "mail");
  const auto imported =
      draht.run(with_now({"import", "--eml", (draht.folder() / "mail").string(), "--me", "me@example.org"}),
                {"LC_ALL=de_DE.UTF-8"});
  CHECK_THAT(imported.out, Contains("28 Nachrichten"));
  CHECK_THAT(draht.run(with_now({"people"})).out, Contains("Adresse"));
}

TEST_CASE("cli: export is everything, one object a line") {
  const Imported draht;
  const auto lines = json_lines(draht.run({"export"}).out);
  const auto count = [&lines](const char* kind) {
    return std::ranges::count_if(lines, [kind](const Json& line) { return line["kind"] == kind; });
  };
  CHECK(count("settings") == 1);
  CHECK(count("folder") == 2);
  CHECK(count("mail") == 28);
}

TEST_CASE("cli: forget takes whole addresses only and leaves nothing behind") {
  const Imported draht;
  CHECK(draht.run({"forget", "anna"}).exit_code == 1);
  CHECK(draht.run({"forget", "me@example.org"}).exit_code == 2);
  const auto forgotten = draht.run({"forget", "Anna@Example.org", "--json"});
  CHECK(Json::parse(forgotten.out)["rows"] == 21);
  CHECK(draht.run({"export"}).out.find("anna@example.org") == std::string::npos);
  CHECK(draht.run({"why", "anna@example.org"}).exit_code == 1);
}

TEST_CASE("cli: what is decided about a person is listed, holds, and can be taken back") {
  const Imported draht;
  const auto kind = [&draht] {
    return Json::parse(draht.run({"why", "anna@example.org", "--json"}).out)["person"]["kind"];
  };
  CHECK_THAT(draht.run({"decide"}).out, Contains("Nothing was decided"));
  CHECK(draht.run({"decide", "anna@example.org", "is_alien"}).exit_code == 2);
  CHECK(draht.run({"decide", "nobody@example.org", "is_machine"}).exit_code == 1);
  const Json decision = Json::parse(draht.run({"decide", "Anna@Example.org", "is_machine", "--json"}).out);
  CHECK(decision["person"] == "anna@example.org");
  CHECK(kind() == "machine");
  CHECK_THAT(draht.run({"decide"}).out, Contains("a machine"));
  CHECK_THAT(draht.run({"export"}).out, Contains("is_machine"));
  CHECK(draht.run({"decide", "--undo", decision["id"].dump()}).exit_code == 0);
  CHECK(kind() == "person");
  CHECK(draht.run({"decide", "--undo", decision["id"].dump()}).exit_code == 1);
}

TEST_CASE("cli: output that cannot be written is a failure") {
  if (!std::filesystem::exists("/dev/full")) return;
  const Imported draht;
  const auto command = "HOME='" + draht.folder().path().string() + "' " DRAHT_BINARY " export --db '" +
                       draht.database().string() + "' > /dev/full 2> /dev/null";
  CHECK(std::system(command.c_str()) != 0);
}

TEST_CASE("cli: a newer database is refused with what to do") {
  const Imported draht;
  {
    std::fstream file(draht.database(), std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(60);  // PRAGMA user_version in SQLite's file header, big-endian
    file.write("\x00\x00\x10\x00", 4);
  }
  const auto printed = draht.run({"people"});
  CHECK(printed.exit_code == 1);
  CHECK_THAT(printed.err, Contains("newer Draht") && Contains("update"));
}

TEST_CASE("cli: the doctor names what is missing and what to do") {
  const CommandLine draht;
  const auto checks = json_lines(draht.run({"doctor", "--json"}).out);
  const auto manifest =
      std::ranges::find_if(checks, [](const Json& check) { return check["check"] == "native_manifest"; });
  REQUIRE(manifest != checks.end());
  CHECK((*manifest)["state"] == "broken");
  CHECK_FALSE((*manifest)["advice"].get<std::string>().empty());
  CHECK(draht.run({"doctor"}).exit_code == 1);
  CHECK_FALSE(std::filesystem::exists(draht.folder() / "data"));
}
