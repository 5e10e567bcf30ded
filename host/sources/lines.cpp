#include "sources/lines.h"

#include "core/text.h"

#include <fmt/core.h>

#include <cerrno>
#include <system_error>

namespace draht {
namespace {

constexpr std::size_t kBlockBytes = std::size_t{256} << 10U;
constexpr std::size_t kMaxPathBytes = 1000;

}  // namespace

Result<LineReader> LineReader::open(const std::filesystem::path& file) {
  File stream(std::fopen(file.c_str(), "rbe"), &std::fclose);
  if (stream) return LineReader(std::move(stream));
  return fail(ErrorCode::import_failed, fmt::format("'{}' cannot be read: {}.", one_line(file.string(), kMaxPathBytes),
                                                    std::generic_category().message(errno)));
}

bool LineReader::fill() {
  block_.erase(0, at_);
  at_ = 0;
  const std::size_t kept = block_.size();
  block_.resize(kept + kBlockBytes);
  const std::size_t count = std::fread(block_.data() + kept, 1, kBlockBytes, file_.get());
  block_.resize(kept + count);
  failed_ = std::ferror(file_.get()) != 0;
  return count > 0;
}

bool LineReader::next(Line& line) {
  std::size_t end = block_.find('\n', at_);
  while (end == std::string::npos && block_.size() - at_ < kBlockBytes) {
    const std::size_t searched = block_.size() - at_;
    if (!fill()) break;
    end = block_.find('\n', searched);
  }
  if (failed_ || at_ >= block_.size()) return false;
  const bool complete = end != std::string::npos;
  const std::size_t stop = complete ? end : block_.size();
  line = {std::string_view(block_).substr(at_, stop - at_), offset_, begins_};
  if (line.text.ends_with('\r')) line.text.remove_suffix(1);
  const std::size_t taken = stop - at_ + (complete ? 1 : 0);
  at_ += taken;
  offset_ += static_cast<std::int64_t>(taken);
  begins_ = complete;
  return true;
}

}  // namespace draht
