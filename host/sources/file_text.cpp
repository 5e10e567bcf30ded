#include "sources/file_text.h"

#include "core/text.h"
#include "facts/mail.h"
#include "sources/charset.h"

#include <fmt/core.h>

#include <fstream>
#include <iterator>
#include <optional>

namespace draht {
namespace {

namespace fs = std::filesystem;

// Every other byte of a header row in UTF-16 is zero; no row in any other encoding has zeros.
std::optional<std::string_view> wide_charset(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return "UTF-16LE";
  if (bytes.starts_with("\xFE\xFF")) return "UTF-16BE";
  if (bytes.size() < 4) return std::nullopt;
  if (bytes[0] != 0 && bytes[1] == 0 && bytes[3] == 0) return "UTF-16LE";
  if (bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0) return "UTF-16BE";
  return std::nullopt;
}

}  // namespace

std::string without_byte_order(std::string_view bytes) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  const auto charset = wide_charset(bytes);
  std::string text = charset ? std::string(CharsetDecoder().decode(bytes, *charset)) : std::string(bytes);
  if (text.starts_with(kMark)) text.erase(0, kMark.size());
  return text;
}

Result<std::string> read_whole_file(const fs::path& path, std::uintmax_t max_bytes) {
  const auto refuse = [&path](std::string_view why) {
    return fail(ErrorCode::import_failed, fmt::format("'{}' {}", one_line(path.string(), kMaxSubjectBytes), why));
  };
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return refuse("is no file.");
  if (fs::file_size(path, error) > max_bytes) return refuse("is larger than any such file.");
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return refuse("cannot be read.");
  return std::string{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace draht
