// draht slots PERSON: when to talk.
#include "cli/command.h"
#include "cli/open_data.h"
#include "cli/output.h"
#include "cli/times.h"
#include "protocol/json.h"
#include "protocol/messages/schedule.h"
#include "schedule/schedule.h"

namespace draht {
namespace {

constexpr std::size_t kMostSlots = 100;
constexpr int kShortestMinutes = 5;
constexpr int kLongestMinutes = 240;

struct SlotsOptions : CommonOptions {
  std::string person;
  int minutes = 0;  // 0: as long as the settings say
  std::size_t count = 5;
};

void declare(CLI::App& command, SlotsOptions& options) {
  command.add_option("PERSON", options.person, "Address, or a name that fits one person")->required();
  command.add_option("--minutes", options.minutes, "Length of the call; default: as in the settings")
      ->check(CLI::Range(kShortestMinutes, kLongestMinutes));
  command.add_option("--count", options.count, "How many at most")
      ->check(CLI::Range(std::size_t{1}, kMostSlots))
      ->capture_default_str();
  add_common_options(command, options);
}

Result<int> list_slots(const SlotsOptions& options) {
  const auto data = open_data(options);
  if (!data) return std::unexpected(data.error());
  // Nobody else's calendar is known yet; the name is checked so that a slip of the pen does not go unnoticed.
  if (const auto person = choose_person(*data, options.person); !person) return std::unexpected(person.error());
  const Analysis& analysis = data->analysis;
  const int minutes = options.minutes > 0 ? options.minutes : analysis.settings().call_minutes;
  const Seconds now = analysis.around().now;
  const auto slots =
      free_slots(analysis.settings(), working_time(analysis.settings(), data->zone(), now), analysis.week().ahead,
                 data->zone(), {.now = now, .length_minutes = minutes, .count = options.count});
  if (slots.empty())
    return fail(ErrorCode::no_free_slot, "There is no free time within working hours in the next three weeks.");
  for (const Slot& slot : slots) {
    if (options.json)
      print_line(protocol::to_json(protocol::Slot{slot.start, slot.end}, data->zone()));
    else
      print_line(shown_slot(slot.start, slot.end, data->zone(), data->language()));
  }
  return 0;
}

}  // namespace

void add_slots(CLI::App& app, Invocation& invocation) {
  add_command<SlotsOptions>(app, invocation, "slots", "Free time for a call with one person", declare, list_slots);
}

}  // namespace draht
