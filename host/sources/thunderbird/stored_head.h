// The head of one message where it lies: at an offset of an mbox, or in a file of a maildir. Only heads are read.
#pragma once

#include "thunderbird/profile.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace draht {

class StoredHeads {
 public:
  // A store that is not there gives no heads.
  explicit StoredHeads(const ProfileFolder& folder);
  StoredHeads(StoredHeads&&) noexcept;
  StoredHeads& operator=(StoredHeads&&) noexcept;
  ~StoredHeads();

  // Nothing when no message begins there. Valid until the next call.
  std::optional<std::string_view> head(std::string_view store_token);

 private:
  class Mbox;
  std::unique_ptr<Mbox> mbox_;
  std::filesystem::path maildir_;
  std::string head_;
};

}  // namespace draht
