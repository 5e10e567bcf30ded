#include "thunderbird/preferences.h"

#include "core/text.h"
#include "thunderbird/mapped_file.h"
#include "thunderbird/mork_text.h"

#include <algorithm>
#include <optional>

namespace draht {
namespace {

constexpr std::size_t kMaxPrefsBytes = std::size_t{64} << 20U;

// The four digits behind "\u"; preferences are written in UTF-8 and escape control characters only.
std::optional<char> control_character(std::string_view digits) {
  int unit = 0;
  for (const char c : digits.substr(0, 4)) {
    if (hex_digit(c) < 0) return std::nullopt;
    unit = unit * 16 + hex_digit(c);
  }
  return unit < 0x80 ? std::optional(static_cast<char>(unit)) : std::nullopt;
}

// Takes a string in quotes off the front; nothing when there is none.
std::optional<std::string> take_string(std::string_view& text) {
  if (text.empty() || (text.front() != '"' && text.front() != '\'')) return std::nullopt;
  const char quote = text.front();
  std::string out;
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] == quote) {
      text.remove_prefix(i + 1);
      return out;
    }
    if (text[i] != '\\' || i + 1 == text.size()) {
      out += text[i];
      continue;
    }
    const char escaped = text[++i];
    if (escaped == 'n' || escaped == 'r') {
      out += escaped == 'n' ? '\n' : '\r';
    } else if (escaped == 'u') {
      out += control_character(text.substr(i + 1)).value_or('?');
      i += std::min<std::size_t>(4, text.size() - i - 1);
    } else {
      out += escaped;
    }
  }
  return std::nullopt;
}

bool take(std::string_view& text, std::string_view wanted) {
  text = trim(text);
  if (!text.starts_with(wanted)) return false;
  text.remove_prefix(wanted.size());
  text = trim(text);
  return true;
}

// user_pref("name", value);
std::optional<std::pair<std::string, std::string>> parse_line(std::string_view line) {
  if (!take(line, "user_pref") || !take(line, "(")) return std::nullopt;
  auto name = take_string(line);
  if (!name || !take(line, ",")) return std::nullopt;
  if (auto value = take_string(line)) return std::pair(*std::move(name), *std::move(value));
  return std::pair(*std::move(name), std::string(trim(line.substr(0, line.find(')')))));
}

}  // namespace

Result<Preferences> Preferences::read(const std::filesystem::path& prefs_js) {
  const auto file = MappedFile::open(prefs_js);
  if (!file) return std::unexpected(file.error());
  return parse(file->bytes().substr(0, kMaxPrefsBytes));
}

Preferences Preferences::parse(std::string_view text) {
  Preferences preferences;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (auto entry = parse_line(line))
      preferences.values_.insert_or_assign(std::move(entry->first), std::move(entry->second));
  }
  return preferences;
}

const std::string& Preferences::get(const std::string& name) const {
  static const std::string kNotSet;
  const auto found = values_.find(name);
  return found == values_.end() ? kNotSet : found->second;
}

std::vector<std::string> Preferences::list(const std::string& name) const {
  std::vector<std::string> entries;
  std::string_view rest = get(name);
  while (!rest.empty()) {
    const std::string_view part = rest.substr(0, rest.find(','));
    rest.remove_prefix(std::min(part.size() + 1, rest.size()));
    std::string entry(trim(part));
    if (!entry.empty() && std::ranges::find(entries, entry) == entries.end()) entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace draht
