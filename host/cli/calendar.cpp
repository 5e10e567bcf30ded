// draht calendar FILE...: what the events of calendar files are between their owner and everyone else in them.
#include "cli/command.h"
#include "cli/environment.h"
#include "cli/open_data.h"
#include "cli/output.h"
#include "cli/times.h"
#include "core/log.h"
#include "facts/settings.h"
#include "protocol/json.h"
#include "service/calendar_talks.h"

#include <fmt/core.h>

namespace draht {
namespace {

constexpr std::size_t kPersonColumns = 40;
constexpr std::size_t kTitleColumns = 40;

struct CalendarOptions : CommonOptions {
  std::vector<std::string> files, me;
};

void declare(CLI::App& command, CalendarOptions& options) {
  command.add_option("FILE", options.files, "Calendar files")->required();
  command.add_option("--me", options.me, "An address of the owner")
      ->type_name("ADDR")
      ->required()
      ->allow_extra_args(false);
  add_now_option(command, options);
  add_json_option(command, options);
}

struct PrintedTalk {
  const CalendarTalk& talk;

  static void fields(auto& self, auto&& visit) {
    const auto& [entry, channel, reason] = self.talk.contact;
    visit("file", entry.calendar);
    visit("person", self.talk.person);
    visit("channel", channel);
    visit("start", entry.event.start);
    visit("minutes", std::chrono::duration_cast<std::chrono::minutes>(entry.event.end - entry.event.start).count());
    visit("counts_as_talk", reason == TalkReason::counts);
    visit("reason", reason);
  }
};

void print_text(const std::vector<CalendarTalk>& talks, const Zone& zone, Language language) {
  std::vector<std::vector<std::string>> rows;
  if (language == Language::de)
    rows.push_back({"Zeit", "Person", "Kanal", "Urteil", "Titel"});
  else
    rows.push_back({"Time", "Person", "Channel", "Verdict", "Title"});
  for (const auto& [person, contact] : talks) {
    const EventRecord& event = contact.entry.event;
    rows.push_back({shown_slot(event.start, event.end, zone, language), shown(person, kPersonColumns),
                    std::string(word(contact.channel)), std::string(word(contact.reason)),
                    shown(event.title, kTitleColumns)});
  }
  print_table(rows);
}

// Files do not say where their owner lives; the session does, unless --now is told by another clock than the session's
// and Draht's own default fits it.
Result<Zone> zone_of(const CalendarOptions& options) {
  auto zone = Zone::find(session_zone());
  const auto usual = Zone::find(Settings{}.zone);
  if (!zone || !usual || options.now.empty()) return zone;
  const auto now = parse_iso(options.now, *zone);
  if (!now) return std::unexpected(now.error());
  const bool told_elsewhere = zone->iso(*now) != options.now && usual->iso(*now) == options.now;
  return told_elsewhere ? usual : zone;
}

Result<int> show_calendar(const CalendarOptions& options) {
  const auto zone = zone_of(options);
  if (!zone) return std::unexpected(zone.error());
  const auto now = present(options, *zone);
  if (!now) return std::unexpected(now.error());
  const std::vector<std::filesystem::path> files(options.files.begin(), options.files.end());
  const auto found = calendar_talks(files, options.me, *zone, *now);
  if (!found) return std::unexpected(found.error());
  if (found->broken > 0) log(fmt::format("Events that cannot be read: {}.", found->broken));
  if (options.json) {
    for (const CalendarTalk& talk : found->talks) print_line(protocol::to_json(PrintedTalk{talk}, *zone));
  } else {
    print_text(found->talks, *zone, session_language());
  }
  return 0;
}

}  // namespace

void add_calendar(CLI::App& app, Invocation& invocation) {
  add_command<CalendarOptions>(app, invocation, "calendar", "Which events of calendar files are talks with whom",
                               declare, show_calendar);
}

}  // namespace draht
