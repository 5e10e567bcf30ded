#include "service/hello.h"

#include "core/text.h"
#include "core/version.h"
#include "protocol/contract.h"
#include "service/data_folder.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace draht {
namespace {

// What an extension may only ask for when it is named here.
constexpr std::array kCapabilities{"sources.import", "sources.mail.read"};

Result<std::int64_t> agree(const protocol::VersionRange& theirs) {
  if (theirs.min > theirs.max) {
    return fail(ErrorCode::field_wrong, "The field 'protocol.min' must be no larger than 'protocol.max'.");
  }
  const auto ours = protocol::versions();
  if (theirs.min > ours.max) {
    return fail(
        ErrorCode::host_too_old,
        fmt::format("The add-on needs protocol {} or newer and Draht's host {} speaks at most {}: update the host.",
                    theirs.min, kVersion, ours.max));
  }
  if (theirs.max < ours.min) {
    return fail(
        ErrorCode::extension_too_old,
        fmt::format("Draht's host {} needs protocol {} or newer and the add-on speaks at most {}: update the add-on.",
                    kVersion, ours.min, theirs.max));
  }
  return std::min(theirs.max, ours.max);
}

LastHello to_note(const protocol::Hello& hello, Seconds now) {
  return {.extension = hello.extension,
          .thunderbird = hello.thunderbird,
          .profile = hello.profile,
          .capabilities = hello.capabilities,
          .at = now};
}

Language language_of(std::string_view tag) { return ascii_lower(tag).starts_with("de") ? Language::de : Language::en; }

}  // namespace

Result<Greeting> greet(const protocol::Hello& hello, const std::filesystem::path& data_folder, const Clock& clock,
                       const EventSink& emit) {
  const auto version = agree(hello.protocol);
  if (!version) return std::unexpected(version.error());
  const auto database = database_of_profile(data_folder, hello.profile);
  if (!database) return std::unexpected(database.error());
  auto store = Store::open(*database);
  if (!store) return std::unexpected(store.error());
  const Seconds now = clock();
  if (auto noted = store->put_hello(to_note(hello, now)); !noted) return std::unexpected(noted.error());
  protocol::Hello::Reply reply{.protocol = *version,
                               .host = std::string(kVersion),
                               .capabilities = {kCapabilities.begin(), kCapabilities.end()},
                               .database = database->string(),
                               .limits = protocol::limits(),
                               .now = now};
  auto context = std::make_unique<Context>(std::move(*store), *database, language_of(hello.language), clock, emit);
  return Greeting{std::move(context), std::move(reply)};
}

}  // namespace draht
