#include "sources/charset.h"

#include "core/text.h"
#include "sources/line_scan.h"

#include <gmime/gmime.h>
#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <unordered_map>

namespace draht {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::size_t kMaxNameBytes = 40;
constexpr std::size_t kMaxKnown = 64;  // strangers choose the names

bool is_plain_name(std::string_view name) {
  return !name.empty() && name.size() <= kMaxNameBytes && std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == ':' || c == '+';
  });
}

// How the names of charsets begin that mail was ever written in: those of the WHATWG's standard for browsers, and some
// that Thunderbird or Outlook wrote. The system's converter knows hundreds more, and nobody has looked at all of them
// with a stranger's eyes: some make characters that do not exist, or a hundred bytes of one.
constexpr auto kFamilies = std::to_array<std::string_view>(
    {"iso-8859-", "iso8859-", "iso_8859-", "latin",     "windows-", "cp125",   "cp850",       "cp866",
     "cp874",     "cp932",    "cp936",     "cp949",     "cp950",    "ibm850",  "ibm866",      "koi8-",
     "mac",       "x-mac-",   "gb2312",    "gb_2312",   "gbk",      "gb18030", "hz-gb",       "big5",
     "euc-",      "x-euc-",   "shift_jis", "shift-jis", "x-sjis",   "sjis",    "ms_kanji",    "ks_c_",
     "ksc_",      "ksc5601",  "ks_c-",     "tis-620",   "utf-7",    "utf-16",  "utf-32",      "viscii",
     "tcvn",      "arabic",   "hebrew",    "greek",     "cyrillic", "dos-874", "iso-2022-jp", "iso-2022-kr"});

bool is_of_known_family(std::string_view name) {
  return std::ranges::any_of(kFamilies, [name](std::string_view family) { return name.starts_with(family); });
}

// The first place that is no UTF-8; the size of `bytes` when there is none.
std::size_t end_of_utf8(std::string_view bytes) {
  for (std::size_t at = find_beyond_ascii(bytes, 0); at < bytes.size(); at = find_beyond_ascii(bytes, at)) {
    std::size_t end = at;
    while (end < bytes.size() && static_cast<unsigned char>(bytes[end]) >= 0x80) ++end;
    if (!is_utf8(bytes.substr(at, end - at))) return at;
    at = end;
  }
  return bytes.size();
}

}  // namespace

// One charset of the system's.
class CharsetDecoder::Charset {
 public:
  explicit Charset(const std::string& name) : converter_(iconv_open("UTF-8", g_mime_charset_iconv_name(name.c_str()))) {
    if (!exists()) return;
    std::string all;
    for (char c = ' '; c < 0x7F; ++c) all += c;
    // Escapes as in ISO-2022 make other characters of plain ASCII.
    all += "\x1b$B!!\x1b(B\n";
    std::string same;
    has_ascii_ = !name.starts_with("iso-2022") && convert(all, same) && same == all;
    fill_table();
  }
  Charset(const Charset&) = delete;
  Charset& operator=(const Charset&) = delete;
  ~Charset() {
    if (exists()) iconv_close(converter_);
  }

  bool exists() const { return converter_ != reinterpret_cast<iconv_t>(-1); }  // NOLINT(performance-no-int-to-ptr)
  bool has_ascii() const { return has_ascii_; }

  void decode(std::string_view bytes, std::string& out) const {
    if (!one_byte_each_) {
      convert(bytes, out);
      return;
    }
    for (std::size_t at = 0; at < bytes.size();) {
      const std::size_t end = find_beyond_ascii(bytes, at);
      out.append(bytes, at, end - at);
      for (at = end; at < bytes.size() && static_cast<unsigned char>(bytes[at]) >= 0x80; ++at)
        out += table_[static_cast<unsigned char>(bytes[at]) - 0x80U];
    }
  }

 private:
  void fill_table() {
    one_byte_each_ = has_ascii_;
    for (unsigned byte = 0x80; byte < 0x100 && one_byte_each_; ++byte) {
      const char c = static_cast<char>(byte);
      one_byte_each_ = converts_alone(c);
      convert({&c, 1}, table_[byte - 0x80U]);
    }
  }

  // False for the first byte of several.
  bool converts_alone(char c) const {
    iconv(converter_, nullptr, nullptr, nullptr, nullptr);
    std::array<char, 16> room{};
    char* in = &c;
    char* out = room.data();
    std::size_t left = 1;
    std::size_t free = room.size();
    return iconv(converter_, &in, &left, &out, &free) != static_cast<std::size_t>(-1) || errno == EILSEQ;
  }

  // Appends. False when not all bytes meant something.
  bool convert(std::string_view bytes, std::string& out) const {
    iconv(converter_, nullptr, nullptr, nullptr, nullptr);
    std::array<char, 4096> room{};
    char* in = const_cast<char*>(bytes.data());  // NOLINT(cppcoreguidelines-pro-type-const-cast): it is not written to
    std::size_t left = bytes.size();
    bool clean = true;
    while (left > 0) {
      char* to = room.data();
      std::size_t free = room.size();
      const bool done = iconv(converter_, &in, &left, &to, &free) != static_cast<std::size_t>(-1);
      const int error = done ? 0 : errno;
      out.append(room.data(), room.size() - free);
      if (done || error == E2BIG) continue;
      clean = false;
      out += kReplacement;
      if (error != EILSEQ) break;
      ++in;
      --left;
    }
    return clean;
  }

  iconv_t converter_;
  bool has_ascii_ = false;
  bool one_byte_each_ = false;
  std::array<std::string, 128> table_;  // of the bytes beyond ASCII, when each is a character
};

struct CharsetDecoder::Known {
  std::unordered_map<std::string, Charset> charsets;
};

CharsetDecoder::CharsetDecoder() : known_(std::make_unique<Known>()) {
  static std::once_flag once;
  std::call_once(once, g_mime_init);
}

CharsetDecoder::~CharsetDecoder() = default;

const CharsetDecoder::Charset* CharsetDecoder::find(std::string_view name) {
  auto& charsets = known_->charsets;
  const std::string key(name);
  auto found = charsets.find(key);
  if (found == charsets.end()) {
    if (charsets.size() >= kMaxKnown) charsets.clear();
    found = charsets.try_emplace(key, key).first;
  }
  return found->second.exists() ? &found->second : nullptr;
}

std::string_view CharsetDecoder::decode(std::string_view bytes, std::string_view charset) {
  std::string name = ascii_lower(trim(charset));
  // Everybody who says Latin-1 or ASCII may send Windows-1252, which has characters where Latin-1 has none.
  if (!is_plain_name(name) || name == "us-ascii" || name == "ascii") name.clear();
  if (name == "iso-8859-1" || name == "latin1") name = "windows-1252";
  const Charset* known = is_of_known_family(name) ? find(name) : nullptr;
  text_.clear();
  if (known != nullptr) {
    if (known->has_ascii() && find_beyond_ascii(bytes, 0) == bytes.size()) return bytes;
    known->decode(bytes, text_);
    if (!is_utf8(text_)) text_ = to_utf8(text_);
    return text_;
  }
  const std::size_t valid = end_of_utf8(bytes);
  if (valid == bytes.size()) return bytes;
  if (const Charset* guess = name.starts_with("utf") ? nullptr : find("windows-1252")) {
    guess->decode(bytes, text_);
  } else {
    text_ = to_utf8(bytes);
  }
  return text_;
}

}  // namespace draht
