// draht nudges: with whom to talk this week.
#include "cli/command.h"
#include "cli/open_data.h"
#include "cli/output.h"
#include "cli/person_text.h"
#include "cli/times.h"
#include "protocol/json.h"
#include "service/views.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

namespace draht {
namespace {

constexpr std::size_t kSentenceColumns = 500;
constexpr std::size_t kHookColumns = 100;

void print_text(const protocol::Nudge& nudge, const OpenData& data) {
  const Language language = data.language();
  print_line(shown_person(nudge.person));
  print_line("  " + shown(nudge.finding.reason, kSentenceColumns));
  for (const std::string& hook : nudge.hooks) print_line("  · " + shown(hook, kHookColumns));
  const std::string when = nudge.slot ? shown_slot(nudge.slot->start, nudge.slot->end, data.zone(), language)
                                      : std::string(in_language(language, "no free time in the next three weeks",
                                                                "in den nächsten drei Wochen nichts frei"));
  print_line(fmt::format("  {}: {}", shown_channel(nudge.channel, language), when));
  print_line("");
}

Result<int> list_nudges(const CommonOptions& options) {
  const auto data = open_data(options);
  if (!data) return std::unexpected(data.error());
  const auto& nudges = data->analysis.nudges();
  for (const Nudge& nudge : nudges) {
    const protocol::Nudge view = view_nudge(data->analysis, nudge);
    if (options.json)
      print_line(protocol::to_json(view, data->zone()));
    else
      print_text(view, *data);
  }
  if (options.json) return 0;
  if (nudges.empty()) {
    print_line(in_language(data->language(), "Nothing to say this week.", "Diese Woche ist nichts zu sagen."));
  }
  if (data->analysis.later() > 0) {
    print_line(
        fmt::format(fmt::runtime(in_language(data->language(), "{} more can wait.", "{} weitere können warten.")),
                    data->analysis.later()));
  }
  return 0;
}

}  // namespace

void add_nudges(CLI::App& app, Invocation& invocation) {
  add_command<CommonOptions>(app, invocation, "nudges", "With whom to talk this week, and why", add_common_options,
                             list_nudges);
}

}  // namespace draht
