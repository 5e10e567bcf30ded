#include "thunderbird/stored_messages.h"

#include "sources/eml_tree.h"
#include "sources/line_scan.h"
#include "sources/mbox_splitter.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace draht {
namespace {

constexpr std::size_t kFirstBytes = 4096;  // most heads are shorter

}  // namespace

// Reads in blocks at places instead of mapping: a mailbox of gigabytes takes no memory, and one that shrinks meanwhile
// is no more than a message that is not there.
class StoredMessages::Mbox {
 public:
  explicit Mbox(const std::filesystem::path& file)
      : descriptor_(open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
  Mbox(const Mbox&) = delete;
  Mbox& operator=(const Mbox&) = delete;
  ~Mbox() {
    if (descriptor_ >= 0) close(descriptor_);
  }

  std::optional<HeadAndBody> read(std::int64_t offset, std::size_t body_bytes) {
    std::string_view bytes;
    std::size_t end = 0;  // of the head
    for (std::size_t wanted = kFirstBytes + body_bytes; end == bytes.size() && wanted <= kMaxHeadBytes; wanted *= 4) {
      bytes = block(offset, wanted);
      if (bytes.empty()) return std::nullopt;
      end = find_blank_line(bytes, 0);
      if (bytes.size() < wanted) break;
    }
    if (!bytes.starts_with("From ")) return std::nullopt;
    const std::size_t begin = std::min(bytes.find('\n', 0) + 1, end);
    HeadAndBody message{bytes.substr(begin, end - begin), {}};
    if (end == bytes.size() || body_bytes == 0) return message;
    // The line before the blank one is looked at too: the next message may begin at once.
    const std::string_view rest = bytes.substr(end - 1);
    message.body = rest.substr(0, next_beginning(rest));
    message.body.remove_prefix(std::min(message.body.find('\n', 1), message.body.size() - 1) + 1);
    message.body = message.body.substr(0, body_bytes);
    return message;
  }

 private:
  // As many bytes as are there; none when there are none.
  std::string_view block(std::int64_t offset, std::size_t wanted) {
    if (block_.size() < wanted) block_.resize(wanted);
    const auto count = pread(descriptor_, block_.data(), wanted, offset);
    return {block_.data(), count < 0 ? 0 : static_cast<std::size_t>(count)};
  }

  int descriptor_;
  std::string block_;
};

StoredMessages::StoredMessages(const ProfileFolder& folder) {
  if (folder.kind == StoreKind::mbox)
    mbox_ = std::make_unique<Mbox>(folder.store);
  else
    maildir_ = folder.store;
}

StoredMessages::StoredMessages(StoredMessages&&) noexcept = default;
StoredMessages& StoredMessages::operator=(StoredMessages&&) noexcept = default;
StoredMessages::~StoredMessages() = default;

std::optional<HeadAndBody> StoredMessages::read(std::string_view store_token, std::size_t body_bytes) {
  if (store_token.empty()) return std::nullopt;
  if (mbox_) {
    std::int64_t offset = -1;
    const auto [end, error] = std::from_chars(store_token.data(), store_token.data() + store_token.size(), offset);
    if (error != std::errc() || end != store_token.data() + store_token.size() || offset < 0) return std::nullopt;
    return mbox_->read(offset, body_bytes);
  }
  // The token is a file's name, but it comes from a file that anybody may have written.
  if (store_token.find('/') != std::string_view::npos) return std::nullopt;
  head_.clear();
  const auto keep = [this](const ArchivedMail& mail) {
    head_ = mail.head;
    body_ = mail.body;
  };
  const ArchiveFile file{maildir_ / "cur" / store_token, {}, 0};
  if (!read_message_file(file, {keep, [](std::int64_t) {}, {}, body_bytes}) || head_.empty()) return std::nullopt;
  return HeadAndBody{head_, body_};
}

}  // namespace draht
