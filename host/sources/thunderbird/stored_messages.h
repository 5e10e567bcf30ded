// Single messages where they lie: at an offset of an mbox, or in a file of a maildir. No more of them is read than
// asked for, and nothing twice.
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
  // A store that is not there gives no messages. `body_bytes`: up to so much of what stands behind a head is given.
  StoredMessages(const ProfileFolder& folder, std::size_t body_bytes);
  StoredMessages(StoredMessages&&) noexcept;
  StoredMessages& operator=(StoredMessages&&) noexcept;
  ~StoredMessages();

  // Nothing when no message begins there. Valid until the next call.
  std::optional<std::string_view> head(std::string_view store_token);

  // The message of which head() was given last, with the beginning of its body. Valid until the next call.
  HeadAndBody whole();

 private:
  class Mbox;
  std::unique_ptr<Mbox> mbox_;
  std::filesystem::path maildir_;
  std::size_t body_bytes_;
  std::string head_, body_;
};

}  // namespace draht
