#include "service/context.h"

#include <utility>

namespace draht {

Context::Context(Store opened, const std::filesystem::path& database, Language language, Clock clock, EventSink emit)
    : store_(std::move(opened)), language_(language), clock_(std::move(clock)), jobs_(database, std::move(emit)) {
  // If it cannot be had, changes take longer now and then.
  static_cast<void>(store_.postpone_checkpoints());
}

Result<Settings> Context::settings() {
  auto settings = store_.settings();
  if (settings && *settings == Settings{}) settings->language = language_;
  return settings;
}

Result<const Analysis*> Context::analysis() {
  // The version is asked first: what changes in between is seen the next time.
  const auto version = store_.version();
  if (!version) return std::unexpected(version.error());
  const Seconds now = clock_();
  const Seconds minute = std::chrono::floor<std::chrono::minutes>(now);
  if (!cached_ || cached_->version != *version || cached_->minute != minute) {
    auto analysis = Analysis::make(store_, now);
    if (!analysis) return std::unexpected(analysis.error());
    cached_.emplace(Cached{*version, minute, std::move(*analysis)});
  }
  return &cached_->analysis;
}

}  // namespace draht
