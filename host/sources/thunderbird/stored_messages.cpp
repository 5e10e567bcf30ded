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

  std::optional<std::string_view> head(std::int64_t offset) {
    offset_ = offset;
    filled_ = 0;
    std::size_t wanted = kFirstBytes;
    do {
      const bool more = read_up_to(wanted);
      end_ = find_blank_line(bytes(), 0);
      if (!more) break;
      wanted *= 4;
    } while (end_ == filled_ && wanted <= kMaxHeadBytes);
    if (!bytes().starts_with("From ")) return std::nullopt;
    begin_ = std::min(bytes().find('\n') + 1, end_);
    return bytes().substr(begin_, end_ - begin_);
  }

  HeadAndBody whole(std::size_t body_bytes) {
    const bool is_all_head = end_ == filled_;
    // Somewhat more: whether a line near the end begins the next message is seen in what stands behind it.
    if (!is_all_head) read_up_to(end_ + body_bytes + kFirstBytes);
    HeadAndBody message{bytes().substr(begin_, end_ - begin_), {}};
    if (is_all_head) return message;
    // The line before the blank one is looked at too: the next message may begin at once.
    const std::string_view rest = bytes().substr(end_ - 1);
    message.body = rest.substr(0, next_beginning(rest));
    message.body.remove_prefix(std::min(message.body.find('\n', 1), message.body.size() - 1) + 1);
    message.body = message.body.substr(0, body_bytes);
    return message;
  }

 private:
  std::string_view bytes() const { return {block_.data(), filled_}; }

  // Reads on until there are so many bytes. False when the file ends before.
  bool read_up_to(std::size_t wanted) {
    if (filled_ >= wanted) return true;
    if (block_.size() < wanted) block_.resize(wanted);
    const auto count =
        pread(descriptor_, block_.data() + filled_, wanted - filled_, offset_ + static_cast<std::int64_t>(filled_));
    if (count > 0) filled_ += static_cast<std::size_t>(count);
    return filled_ == wanted;
  }

  int descriptor_;
  std::string block_;
  std::int64_t offset_ = 0;  // of the "From " line
  std::size_t filled_ = 0;
  std::size_t begin_ = 0, end_ = 0;  // of the head, in the block
};

StoredMessages::StoredMessages(const ProfileFolder& folder, std::size_t body_bytes) : body_bytes_(body_bytes) {
  if (folder.kind == StoreKind::mbox)
    mbox_ = std::make_unique<Mbox>(folder.store);
  else
    maildir_ = folder.store;
}

StoredMessages::StoredMessages(StoredMessages&&) noexcept = default;
StoredMessages& StoredMessages::operator=(StoredMessages&&) noexcept = default;
StoredMessages::~StoredMessages() = default;

std::optional<std::string_view> StoredMessages::head(std::string_view store_token) {
  if (store_token.empty()) return std::nullopt;
  if (mbox_) {
    std::int64_t offset = -1;
    const auto [end, error] = std::from_chars(store_token.data(), store_token.data() + store_token.size(), offset);
    if (error != std::errc() || end != store_token.data() + store_token.size() || offset < 0) return std::nullopt;
    return mbox_->head(offset);
  }
  // The token is a file's name, but it comes from a file that anybody may have written.
  if (store_token.find('/') != std::string_view::npos) return std::nullopt;
  head_.clear();
  const auto keep = [this](const ArchivedMail& mail) {
    head_ = mail.head;
    body_ = mail.body;
  };
  const ArchiveFile file{maildir_ / "cur" / store_token, {}, 0};
  if (!read_message_file(file, {keep, [](std::int64_t) {}, {}, body_bytes_}) || head_.empty()) return std::nullopt;
  return head_;
}

HeadAndBody StoredMessages::whole() {
  if (mbox_) return mbox_->whole(body_bytes_);
  return {head_, body_};
}

}  // namespace draht
