// draht forget ADDRESS: deletes every row that names a person.
#include "cli/command.h"
#include "cli/open_data.h"
#include "cli/output.h"
#include "core/text.h"
#include "protocol/json.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdint>

namespace draht {
namespace {

constexpr std::size_t kAddressColumns = 320;

struct ForgetOptions : CommonOptions {
  std::string address;
};

struct Forgotten {
  std::string person;
  std::int64_t rows = 0;

  static void fields(auto& self, auto&& visit) {
    visit("person", self.person);
    visit("rows", self.rows);
  }
};

// A part of a name would be too easily the wrong person's: only a whole address is taken.
void declare(CLI::App& command, ForgetOptions& options) {
  command.add_option("ADDRESS", options.address, "The person's whole address")->required();
  add_db_option(command, options);
  add_json_option(command, options);
}

void print_text(const Forgotten& forgotten, Language language) {
  print_line(fmt::format(
      fmt::runtime(in_language(language,
                               "{}: {} rows deleted. What is still in Thunderbird's folders and calendars stays there; "
                               "new mail from this address is read again.",
                               "{}: {} Zeilen gelöscht. Was in Thunderbirds Ordnern und Kalendern steht, bleibt dort; "
                               "neue Mail von dieser Adresse wird wieder gelesen.")),
      shown(forgotten.person, kAddressColumns), forgotten.rows));
}

Result<int> forget(const ForgetOptions& options) {
  const auto file = existing_database(options);
  if (!file) return std::unexpected(file.error());
  auto store = Store::open(*file);
  if (!store) return std::unexpected(store.error());
  const auto settings = store->settings();
  if (!settings) return std::unexpected(settings.error());
  const std::string address = ascii_lower(trim(options.address));
  if (std::ranges::find(settings->owner, address) != settings->owner.end()) {
    return fail(ErrorCode::bad_argument, "This is an address of the owner; every message names it.");
  }
  const auto rows = store->forget(address);
  if (!rows) return std::unexpected(rows.error());
  if (*rows == 0) return fail(ErrorCode::not_found, fmt::format("No row names '{}'.", address));
  const Forgotten forgotten{address, *rows};
  if (options.json)
    print_line(protocol::to_json(forgotten));
  else
    print_text(forgotten, settings->language);
  return 0;
}

}  // namespace

void add_forget(CLI::App& app, Invocation& invocation) {
  add_command<ForgetOptions>(app, invocation, "forget", "Delete everything about one person", declare, forget);
}

}  // namespace draht
