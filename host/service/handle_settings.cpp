#include "service/handlers.h"
#include "sources/address.h"

#include <fmt/core.h>

#include <algorithm>

namespace draht {
namespace {

template <typename T>
void sort_unique(std::vector<T>& values) {
  std::ranges::sort(values);
  const auto rest = std::ranges::unique(values);
  values.erase(rest.begin(), rest.end());
}

Result<void> normalise_owner(Settings& settings) {
  for (auto& address : settings.owner) {
    std::string normal = normal_address(address);
    if (normal.empty())
      return fail(ErrorCode::bad_argument, "One of your own addresses is no mail address; correct or remove it.");
    address = std::move(normal);
  }
  sort_unique(settings.owner);
  return {};
}

Result<void> normalise(Settings& settings) {
  if (auto zone = Zone::find(settings.zone); !zone) return std::unexpected(zone.error());
  if (settings.work_from_minute >= settings.work_to_minute) {
    return fail(ErrorCode::bad_argument, "The working hours end before they begin.");
  }
  if (settings.work_days.empty()) return fail(ErrorCode::bad_argument, "Choose at least one working day.");
  sort_unique(settings.work_days);
  sort_unique(settings.accounts);
  sort_unique(settings.calendars);
  return normalise_owner(settings);
}

}  // namespace

Result<protocol::SettingsReply> handle(Context& context, const protocol::SettingsGet&) {
  auto settings = context.settings();
  if (!settings) return std::unexpected(settings.error());
  return protocol::SettingsReply{{std::move(*settings)}};
}

Result<protocol::SettingsReply> handle(Context& context, const protocol::SettingsPut& request) {
  protocol::Settings settings = request.settings;
  if (auto normal = normalise(settings); !normal) return std::unexpected(normal.error());
  const auto before = context.settings();
  if (!before) return std::unexpected(before.error());
  // Mail of an account that is given up must not come back by a job that is still reading it.
  if (!std::ranges::includes(settings.accounts, before->accounts)) context.jobs().stop_all();
  if (auto stored = context.store().put_settings(settings); !stored) return std::unexpected(stored.error());
  return protocol::SettingsReply{std::move(settings)};
}

}  // namespace draht
