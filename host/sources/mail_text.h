// What a message's head is written in: encoded words, charsets, dates, domain names. This and charset.cpp are the only
// files with GMime and GLib.
#pragma once

#include "core/time.h"

#include <optional>
#include <string>
#include <string_view>

namespace draht {

// RFC 2047 words decoded, also broken ones; bytes that are not UTF-8 are taken for Windows-1252. Always valid UTF-8.
// At most the first 64 KiB are looked at.
std::string decode_words(std::string_view raw);

// A Date field in any of the forms that programs write. Nothing when unreadable or outside of 1970..2100.
std::optional<Seconds> parse_mail_date(std::string_view text);

// "müller.example" -> "xn--mller-kva.example"; the text itself when it is no valid domain name.
std::string ascii_domain(const std::string& domain);

}  // namespace draht
