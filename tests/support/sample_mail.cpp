#include "support/sample_mail.h"

#include "core/time.h"
#include "core/zone.h"

#include <fmt/core.h>

#include <fstream>

namespace draht::test {
namespace {

using Json = nlohmann::json;

constexpr std::int64_t kSecondsApart = 1200;
constexpr std::size_t kPeople = 200;

struct Sample {
  std::string id, from, to, subject;
  std::int64_t date;
};

Sample make(std::size_t i, std::int64_t newest) {
  const std::string person = fmt::format("Person {0} <p{0}@firma{1}.example>", i % kPeople, i % kPeople % 7);
  const std::string owner = fmt::format("Jana Brandt <{}>", kSampleOwner);
  const bool sent = i / kPeople % 2 == 0;
  return {fmt::format("m{}@werkhof.example", i), sent ? owner : person, sent ? person : owner,
          fmt::format("Angebot {}: {}", i % kPeople, i / (kPeople * 4)),
          newest - static_cast<std::int64_t>(i) * kSecondsApart};
}

}  // namespace

Json sample_message(std::size_t i, std::int64_t newest) {
  const Sample sample = make(i, newest);
  return {{"message_id", sample.id},        {"date", sample.date}, {"from", sample.from},
          {"to", Json::array({sample.to})}, {"cc", Json::array()}, {"bcc", Json::array()},
          {"subject", sample.subject}};
}

Json sample_messages(std::size_t from, std::size_t to, std::int64_t newest) {
  Json messages = Json::array();
  for (std::size_t i = from; i < to; ++i) messages.push_back(sample_message(i, newest));
  return messages;
}

Json sample_settings() {
  return {{"settings",
           {{"owner", {kSampleOwner}},
            {"accounts", {"account1"}},
            {"calendars", {"cal-1"}},
            {"target_calendar", "cal-1"},
            {"zone", "Europe/Berlin"},
            {"language", "en"},
            {"work_days", {1, 2, 3, 4, 5}},
            {"work_from_minute", 540},
            {"work_to_minute", 1020},
            {"call_minutes", 15},
            {"nudges_a_week", 5},
            {"read_address_books", true},
            {"keep_subjects", true}}}};
}

Json sample_folder(const std::string& path, const std::string& use) {
  return {{"account", "account1"}, {"path", path}, {"use", use}};
}

void write_mbox(const std::filesystem::path& file, std::size_t count, std::int64_t newest) {
  std::ofstream out(file, std::ios::binary);
  const Zone utc = Zone::utc();
  for (std::size_t i = 0; i < count; ++i) {
    const Sample sample = make(i, newest);
    // RFC 5322 takes a date without the day's name; the month is written as a word.
    const std::string iso = utc.iso(from_epoch(sample.date));
    constexpr const char* kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const char* month = kMonths[std::stoul(iso.substr(5, 2)) - 1];
    out << fmt::format(
        "From - Sat Jan  1 00:00:00 2000\nFrom: {}\nTo: {}\nSubject: {}\nMessage-ID: <{}>\nDate: {} {} {} {} +0000\n\n"
        "The text of the message.\n\n",
        sample.from, sample.to, sample.subject, sample.id, iso.substr(8, 2), month, iso.substr(0, 4),
        iso.substr(11, 8));
  }
}

}  // namespace draht::test
