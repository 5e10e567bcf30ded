// Reads folders of Thunderbird into the store, one after the other: what `draht import` of a profile and the job behind
// sources.mail.read have in common.
#pragma once

#include "core/error.h"
#include "store/intake.h"
#include "thunderbird/folder_reader.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>

namespace draht {

class FolderIntake {
 public:
  // `intake` is of `mailboxes`; both, and the token's source, must outlive it. `put` hears of messages that the store
  // has taken.
  FolderIntake(Mailboxes& mailboxes, Intake& intake, const std::stop_token& stop,
               std::function<void(std::int64_t messages)> put);

  // Puts what the folder holds, unless it does not count as contact: then it is only counted, and needs no heads. Says
  // in the log when its summary was not believed. The errors are those of the store.
  Result<FolderReport> read(const ProfileFolder& folder, bool heads);

  // Asked to stop, read() ends early and its report is not of the whole folder.
  bool stopped() const { return stopping_.stop_requested(); }

 private:
  void take(std::span<const Head> heads);

  FolderReader reader_;
  Intake& intake_;
  std::function<void(std::int64_t)> put_;
  std::stop_source stopping_;
  std::stop_callback<std::function<void()>> pass_on_;
  std::optional<Error> failure_;
};

}  // namespace draht
