#include "store/settings.h"

#include "store/named_values.h"

#include <charconv>
#include <cstdint>

namespace draht {
namespace {

constexpr std::string_view kSettings = "settings";
constexpr std::string_view kHello = "hello";

std::vector<std::string> list_of(const NamedValues& values, std::string_view name) {
  const auto found = values.find(name);
  return found == values.end() ? std::vector<std::string>{} : found->second;
}

std::string single(const NamedValues& values, std::string_view name, std::string_view fallback = {}) {
  const auto found = values.find(name);
  return found == values.end() ? std::string(fallback) : found->second.front();
}

template <typename Number>
Number number(const std::string& text, Number fallback) {
  Number value = fallback;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

int integer(const NamedValues& values, std::string_view name, int fallback) {
  return number(single(values, name), fallback);
}

std::vector<int> integers(const NamedValues& values, std::string_view name) {
  std::vector<int> numbers;
  for (const std::string& text : list_of(values, name)) numbers.push_back(number(text, 0));
  return numbers;
}

std::vector<std::string> texts(const std::vector<int>& numbers) {
  std::vector<std::string> list;
  list.reserve(numbers.size());
  for (const int value : numbers) list.push_back(std::to_string(value));
  return list;
}

}  // namespace

Settings load_settings(Connection& connection) {
  const NamedValues values = load_named_values(connection, kSettings);
  Settings settings;
  if (values.empty()) return settings;
  settings.owner = list_of(values, "owner");
  settings.accounts = list_of(values, "accounts");
  settings.calendars = list_of(values, "calendars");
  settings.target_calendar = single(values, "target_calendar");
  settings.zone = single(values, "zone", settings.zone);
  settings.language = parse_word<Language>(single(values, "language")).value_or(settings.language);
  settings.work_days = integers(values, "work_days");
  settings.work_from_minute = integer(values, "work_from_minute", settings.work_from_minute);
  settings.work_to_minute = integer(values, "work_to_minute", settings.work_to_minute);
  settings.call_minutes = integer(values, "call_minutes", settings.call_minutes);
  settings.nudges_a_week = integer(values, "nudges_a_week", settings.nudges_a_week);
  settings.read_address_books = integer(values, "read_address_books", 1) != 0;
  settings.keep_subjects = integer(values, "keep_subjects", 1) != 0;
  return settings;
}

void put_settings_rows(Connection& connection, const Settings& settings) {
  put_named_values(connection, kSettings,
                   {{"owner", settings.owner},
                    {"accounts", settings.accounts},
                    {"calendars", settings.calendars},
                    {"target_calendar", {settings.target_calendar}},
                    {"zone", {settings.zone}},
                    {"language", {std::string(word(settings.language))}},
                    {"work_days", texts(settings.work_days)},
                    {"work_from_minute", {std::to_string(settings.work_from_minute)}},
                    {"work_to_minute", {std::to_string(settings.work_to_minute)}},
                    {"call_minutes", {std::to_string(settings.call_minutes)}},
                    {"nudges_a_week", {std::to_string(settings.nudges_a_week)}},
                    {"read_address_books", {settings.read_address_books ? "1" : "0"}},
                    {"keep_subjects", {settings.keep_subjects ? "1" : "0"}}});
}

std::optional<LastHello> load_hello(Connection& connection) {
  const NamedValues values = load_named_values(connection, kHello);
  if (values.empty()) return std::nullopt;
  return LastHello{single(values, "extension"), single(values, "thunderbird"), single(values, "profile"),
                   list_of(values, "capabilities"), from_epoch(number(single(values, "at"), std::int64_t{0}))};
}

void put_hello_rows(Connection& connection, const LastHello& hello) {
  put_named_values(connection, kHello,
                   {{"extension", {hello.extension}},
                    {"thunderbird", {hello.thunderbird}},
                    {"profile", {hello.profile}},
                    {"capabilities", hello.capabilities},
                    {"at", {std::to_string(to_epoch(hello.at))}}});
}

}  // namespace draht
