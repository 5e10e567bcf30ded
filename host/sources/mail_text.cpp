#include "sources/mail_text.h"

#include "core/text.h"
#include "sources/plain_date.h"

#include <gmime/gmime.h>

#include <algorithm>
#include <memory>
#include <mutex>

namespace draht {
namespace {

constexpr std::size_t kMaxFieldBytes = std::size_t{64} << 10U;
constexpr std::size_t kMaxDateBytes = 200;
constexpr std::int64_t kYear2100 = 4'102'444'800;  // seconds from 1970-01-01 to 2100-01-01

using OwnedChars = std::unique_ptr<char, decltype(&g_free)>;

void start_gmime() {
  static std::once_flag once;
  std::call_once(once, g_mime_init);
}

// GLib reads up to the first zero byte, so none may be inside.
std::string without_zeros(std::string_view text, std::size_t max_bytes) {
  std::string out(text.substr(0, max_bytes));
  std::ranges::replace(out, '\0', ' ');
  return out;
}

std::string guess_charset(std::string bytes) {
  if (is_utf8(bytes)) return bytes;
  const OwnedChars converted(g_convert_with_fallback(bytes.data(), static_cast<gssize>(bytes.size()), "UTF-8",
                                                     "WINDOWS-1252", nullptr, nullptr, nullptr, nullptr),
                             &g_free);
  return converted ? std::string(converted.get()) : to_utf8(bytes);
}

}  // namespace

std::string decode_words(std::string_view raw) {
  std::string text = guess_charset(without_zeros(raw, kMaxFieldBytes));
  if (text.find("=?") == std::string::npos) return text;
  start_gmime();
  const OwnedChars decoded(g_mime_utils_header_decode_text(nullptr, text.c_str()), &g_free);
  return decoded ? to_utf8(decoded.get()) : text;
}

std::optional<Seconds> parse_mail_date(std::string_view text) {
  if (const auto moment = plain_date(trim(text))) return moment;
  start_gmime();
  const std::string date = without_zeros(trim(text), kMaxDateBytes);
  const std::unique_ptr<GDateTime, decltype(&g_date_time_unref)> parsed(g_mime_utils_header_decode_date(date.c_str()),
                                                                        &g_date_time_unref);
  if (!parsed) return std::nullopt;
  const std::int64_t seconds = g_date_time_to_unix(parsed.get());
  if (seconds <= 0 || seconds >= kYear2100) return std::nullopt;
  return from_epoch(seconds);
}

std::string ascii_domain(const std::string& domain) {
  const OwnedChars ascii(g_hostname_to_ascii(domain.c_str()), &g_free);
  return ascii ? std::string(ascii.get()) : domain;
}

}  // namespace draht
