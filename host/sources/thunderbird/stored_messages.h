// Single messages where they lie: at an offset of an mbox, or in a file of a maildir. No more of them is read than
// asked for.
#pragma once

#include "sources/archive.h"
#include "thunderbird/profile.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace draht {

class StoredMessages {
 public:
  // A store that is not there gives no messages.
  explicit StoredMessages(const ProfileFolder& folder);
  StoredMessages(StoredMessages&&) noexcept;
  StoredMessages& operator=(StoredMessages&&) noexcept;
  ~StoredMessages();

  // The message with up to `body_bytes` of what stands behind its head. Nothing when none begins there. Valid until the
  // next call.
  std::optional<HeadAndBody> read(std::string_view store_token, std::size_t body_bytes);

 private:
  class Mbox;
  std::unique_ptr<Mbox> mbox_;
  std::filesystem::path maildir_;
  std::string head_, body_;
};

}  // namespace draht
