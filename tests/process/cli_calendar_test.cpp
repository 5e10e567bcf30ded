// draht calendar: files in, one line for each occurrence and other person out.
#include "support/command_line.h"
#include "support/write_file.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <sstream>

using namespace draht;
using namespace draht::test;
using Catch::Matchers::Contains;
using Json = nlohmann::json;

namespace {

constexpr std::string_view kCall =
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260506T080000Z\r\nDTEND:20260506T084500Z\r\n"
    "SUMMARY:Telefonat\r\nORGANIZER:mailto:me@example.org\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:anna@example.org\r\n"
    "END:VEVENT\r\nEND:VCALENDAR\r\n";

std::vector<Json> lines(const std::string& text) {
  std::vector<Json> found;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) found.push_back(Json::parse(line));
  return found;
}

struct Calendar : CommandLine {
  explicit Calendar(std::string_view text = kCall) { write_file(file(), text); }
  std::filesystem::path file() const { return folder() / "calendar.ics"; }

  std::vector<Json> talks(const std::string& now = "2026-06-01T10:00", std::vector<std::string> more = {}) const {
    std::vector<std::string> arguments = {"calendar", "--json", "--now", now, "--me", "me@example.org"};
    arguments.push_back(file().string());
    arguments.insert(arguments.end(), more.begin(), more.end());
    return lines(run(arguments).out);
  }
};

}  // namespace

TEST_CASE("cli calendar: an occurrence and person is an object") {
  const Calendar draht;
  const auto talks = draht.talks();
  REQUIRE(talks.size() == 1);
  CHECK(talks[0] == Json{{"file", draht.file().string()},
                         {"person", "anna@example.org"},
                         {"channel", "phone"},
                         {"start", "2026-05-06T08:00:00+00:00"},
                         {"minutes", 45},
                         {"counts_as_talk", true},
                         {"reason", "counts"}});
  const auto before = draht.talks("2026-05-01T10:00");
  REQUIRE(before.size() == 1);
  CHECK(before[0]["counts_as_talk"] == false);
  CHECK(before[0]["reason"] == "future");
}

TEST_CASE("cli calendar: a meeting in several files is one, and so it is for an owner with two addresses") {
  const Calendar draht;
  write_file(draht.folder() / "copy.ics", kCall);
  CHECK(draht.talks("2026-06-01T10:00", {(draht.folder() / "copy.ics").string()}).size() == 1);
  CHECK(draht.talks("2026-06-01T10:00", {"--me", "anna@example.org"}).empty());
}

TEST_CASE("cli calendar: for people it is a table") {
  const Calendar draht;
  const auto printed =
      draht.run({"calendar", "--now", "2026-06-01T10:00", "--me", "me@example.org", draht.file().string()});
  CHECK(printed.exit_code == 0);
  CHECK_THAT(printed.out, Contains("Wed 2026-05-06 08:00-08:45  anna@example.org  phone    counts   Telefonat"));
}

TEST_CASE("cli calendar: times without a zone are told by the clock that --now is told by") {
  const Calendar draht(
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260506T080000\r\nATTENDEE:mailto:anna@example.org\r\n"
      "END:VEVENT\r\nEND:VCALENDAR\r\n");
  CHECK(draht.talks("2026-06-01T10:00")[0]["start"] == "2026-05-06T08:00:00+00:00");
  CHECK(draht.talks("2026-06-01T10:00:00+02:00")[0]["start"] == "2026-05-06T08:00:00+02:00");
}

TEST_CASE("cli calendar: what is wrong is one sentence") {
  const Calendar draht;
  const auto nobody = draht.run({"calendar", draht.file().string()});
  CHECK(nobody.exit_code == 2);
  CHECK_THAT(nobody.err, Contains("--me"));
  CHECK(draht.run({"calendar", "--me", "nobody", draht.file().string()}).exit_code == 2);
  const auto nothing = draht.run({"calendar", "--me", "me@example.org", "/nowhere/a.ics"});
  CHECK(nothing.exit_code == 1);
  CHECK_THAT(nothing.err, Contains("/nowhere/a.ics"));
}
