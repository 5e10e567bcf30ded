#include "thunderbird/stored_head.h"

#include "sources/archive.h"
#include "sources/eml_tree.h"
#include "sources/line_scan.h"

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
class StoredHeads::Mbox {
 public:
  explicit Mbox(const std::filesystem::path& file)
      : descriptor_(open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
  Mbox(const Mbox&) = delete;
  Mbox& operator=(const Mbox&) = delete;
  ~Mbox() {
    if (descriptor_ >= 0) close(descriptor_);
  }

  std::optional<std::string_view> head(std::int64_t offset) {
    std::size_t end = 0;
    std::size_t filled = 0;
    for (std::size_t wanted = kFirstBytes; end == filled && wanted <= kMaxHeadBytes; wanted *= 4) {
      if (block_.size() < wanted) block_.resize(wanted);
      const auto count = pread(descriptor_, block_.data(), wanted, offset);
      if (count <= 0) return std::nullopt;
      filled = static_cast<std::size_t>(count);
      end = find_blank_line({block_.data(), filled}, 0);
      if (filled < wanted) break;
    }
    std::string_view bytes(block_.data(), end);
    if (!bytes.starts_with("From ")) return std::nullopt;
    bytes.remove_prefix(std::min(bytes.find('\n'), bytes.size() - 1) + 1);
    return bytes;
  }

 private:
  int descriptor_;
  std::string block_;
};

StoredHeads::StoredHeads(const ProfileFolder& folder) {
  if (folder.kind == StoreKind::mbox)
    mbox_ = std::make_unique<Mbox>(folder.store);
  else
    maildir_ = folder.store;
}

StoredHeads::StoredHeads(StoredHeads&&) noexcept = default;
StoredHeads& StoredHeads::operator=(StoredHeads&&) noexcept = default;
StoredHeads::~StoredHeads() = default;

std::optional<std::string_view> StoredHeads::head(std::string_view store_token) {
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
  const ArchiveVisitor keep{[this](const ArchivedMail& mail) { head_ = mail.head; }, [](std::int64_t) {}, {}};
  const ArchiveFile file{maildir_ / "cur" / store_token, {}, 0};
  if (!read_message_file(file, keep) || head_.empty()) return std::nullopt;
  return head_;
}

}  // namespace draht
