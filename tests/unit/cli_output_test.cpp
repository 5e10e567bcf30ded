#include "cli/environment.h"
#include "cli/output.h"
#include "cli/times.h"

#include <catch2/catch.hpp>

#include <cstdlib>

using namespace draht;

namespace {

// Sets a variable of the environment for one test.
class Variable {
 public:
  Variable(const char* name, const char* value) : name_(name) {
    if (const char* old = std::getenv(name))
      old_ = old;
    else
      was_set_ = false;
    ::setenv(name, value, 1);
  }
  ~Variable() { was_set_ ? ::setenv(name_, old_.c_str(), 1) : ::unsetenv(name_); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  const char* name_;
  std::string old_;
  bool was_set_ = true;
};

}  // namespace

TEST_CASE("cli: text of strangers is cut between characters and loses its escapes") {
  CHECK(shown("short", 10) == "short");
  CHECK(shown("äöüäöü", 4) == "äöü…");
  CHECK(shown("a\x1b[31mb\nc", 20) == "a [31mb c");
  CHECK(shown("\xff", 20) == "\xEF\xBF\xBD");
}

TEST_CASE("cli: days and slots as people read them") {
  const auto zone = *Zone::find("Europe/Berlin");
  const auto start = *parse_iso("2026-11-23T09:30", zone);
  CHECK(shown_day(std::nullopt, zone) == "-");
  CHECK(shown_day(start, zone) == "2026-11-23");
  CHECK(shown_slot(start, start + std::chrono::minutes{15}, zone, Language::en) == "Mon 2026-11-23 09:30-09:45");
  CHECK(shown_slot(start, start + std::chrono::minutes{15}, zone, Language::de) == "Mo 2026-11-23 09:30-09:45");
}

TEST_CASE("cli: language and zone of the session") {
  const Variable all("LC_ALL", ""), messages("LC_MESSAGES", ""), lang("LANG", "de_AT.UTF-8");
  CHECK(session_language() == Language::de);
  const Variable stronger("LC_ALL", "C");
  CHECK(session_language() == Language::en);
  const Variable zone("TZ", ":America/New_York");
  CHECK(session_zone() == "America/New_York");
  const Variable nonsense("TZ", "Mars/Olympus");
  CHECK(Zone::find(session_zone()));
}
