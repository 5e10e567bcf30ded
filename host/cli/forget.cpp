// draht forget ADDRESS: deletes every row that names a person, by whichever address.
#include "cli/command.h"
#include "cli/open_data.h"
#include "cli/output.h"
#include "core/text.h"
#include "protocol/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace draht {
namespace {

constexpr std::size_t kAddressesColumns = 2000;

struct ForgetOptions : CommonOptions {
  std::string address;
};

struct ForgottenRow {
  std::string person;
  std::vector<std::string> addresses;
  std::int64_t rows = 0;

  static void fields(auto& self, auto&& visit) {
    visit("person", self.person);
    visit("addresses", self.addresses);
    visit("rows", self.rows);
  }
};

// A part of a name would be too easily the wrong person's: only a whole address is taken.
void declare(CLI::App& command, ForgetOptions& options) {
  command.add_option("ADDRESS", options.address, "One of the person's addresses, whole")->required();
  add_db_option(command, options);
  add_json_option(command, options);
}

void print_text(const ForgottenRow& forgotten, Language language) {
  print_line(fmt::format(
      fmt::runtime(in_language(language,
                               "{}: {} rows deleted. What is still in Thunderbird's folders and calendars stays there; "
                               "new mail from these addresses is read again.",
                               "{}: {} Zeilen gelöscht. Was in Thunderbirds Ordnern und Kalendern steht, bleibt dort; "
                               "neue Mail von diesen Adressen wird wieder gelesen.")),
      shown(fmt::format("{}", fmt::join(forgotten.addresses, ", ")), kAddressesColumns), forgotten.rows));
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
  auto done = store->forget(address);
  if (!done) return std::unexpected(done.error());
  if (done->rows == 0) return fail(ErrorCode::not_found, fmt::format("No row names '{}'.", address));
  const ForgottenRow forgotten{address, std::move(done->addresses), done->rows};
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
