#include "service/folder_intake.h"

#include "core/log.h"
#include "core/text.h"

#include <fmt/core.h>

#include <utility>

namespace draht {
namespace {

constexpr std::size_t kMaxLoggedBytes = 1000;

void log_doubt(const Folder& folder, const FolderReport& report) {
  if (report.doubt == Doubt::none || (report.doubt == Doubt::absent && report.by == ReadBy::store)) return;
  const std::string_view outcome = report.by == ReadBy::store ? "was read message by message" : "was not read";
  log(fmt::format("'{}' {}: its summary {}.", one_line(folder.account + folder.path, kMaxLoggedBytes), outcome,
                  explain(report.doubt)));
}

}  // namespace

FolderIntake::FolderIntake(Mailboxes& mailboxes, Intake& intake, const std::stop_token& stop,
                           std::function<void(std::int64_t)> put)
    : reader_(mailboxes), intake_(intake), put_(std::move(put)), pass_on_(stop, [this] { stopping_.request_stop(); }) {}

Result<FolderReport> FolderIntake::read(const ProfileFolder& folder, bool heads) {
  if (auto begun = intake_.begin(folder.folder); !begun) return std::unexpected(begun.error());
  const bool wanted = counts_as_contact(folder.folder.use);
  const auto put = [&](std::span<const Head> some) {
    if (wanted) take(some);
  };
  const FolderReport report = reader_.read(folder, heads && wanted, {put, stopping_.get_token()});
  if (failure_) return std::unexpected(*failure_);
  if (!stopped()) log_doubt(folder.folder, report);
  return report;
}

// The readers know nothing of the store: its error is kept until they come back.
void FolderIntake::take(std::span<const Head> heads) {
  if (failure_) return;
  if (const auto put = intake_.put(heads); !put) {
    failure_ = put.error();
    stopping_.request_stop();
    return;
  }
  put_(static_cast<std::int64_t>(heads.size()));
}

}  // namespace draht
