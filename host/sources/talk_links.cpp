#include "sources/talk_links.h"

#include "core/text.h"

#include <algorithm>
#include <array>
#include <string>

namespace draht {
namespace {

struct Service {
  std::string_view host;  // the domain itself or any name below it
  std::string_view path;  // what the path must hold: the same hosts also serve help pages, chats and files
};

constexpr auto kServices = std::to_array<Service>({
    {"zoom.us", "/"},
    {"zoom.com", "/j"},
    {"zoomgov.com", "/"},
    {"teams.microsoft.com", "meet"},
    {"teams.microsoft.us", "meet"},
    {"teams.live.com", "meet"},
    {"meet.google.com", "/"},
    {"webex.com", "/"},
    {"meet.jit.si", "/"},
    {"8x8.vc", "/"},
    {"gotomeeting.com", "/"},
    {"gotomeet.me", "/"},
    {"meet.goto.com", "/"},
    {"whereby.com", "/"},
    {"bluejeans.com", "/"},
    {"join.skype.com", "/"},
    {"lync.com", "/meet"},
    {"facetime.apple.com", "/join"},
    {"chime.aws", "/"},
    {"ringcentral.com", "/join"},
    {"clickmeeting.com", "/"},
    {"alfaview.com", "/join"},
    {"edudip.com", "/"},
});

// The first part of the name of a server that someone runs for meetings (Jitsi, BigBlueButton, ...).
constexpr auto kMeetingHosts = std::to_array<std::string_view>(
    {"meet", "meeting", "meetings", "jitsi", "bbb", "bigbluebutton", "conference", "konferenz", "konferenzen",
     "videokonferenz", "videoconf", "video", "webconf", "vc"});

// Nextcloud Talk and BigBlueButton have no name of their own, but a telling path.
constexpr auto kMeetingPaths =
    std::to_array<std::string_view>({"/call/", "/index.php/call/", "/b/", "/bigbluebutton/", "/rooms/"});

constexpr auto kMeetingSchemes =
    std::to_array<std::string_view>({"zoommtg:", "zoomus:", "msteams:", "skype:", "facetime:"});

constexpr std::string_view kBreaks = " \t\r\n<>\"'()[]{}|,;=&\\";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// Mail gateways wrap links into their own and encode the original.
std::string decode_percent(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool coded =
        text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 && hex_value(text[i + 2]) >= 0;
    out += coded ? static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2])) : text[i];
    if (coded) i += 2;
  }
  return out;
}

bool is_below(std::string_view host, std::string_view domain) {
  if (!host.ends_with(domain)) return false;
  return host.size() == domain.size() || host[host.size() - domain.size() - 1] == '.';
}

// `word` is lower case and without white space.
bool is_video_link(std::string_view word) {
  if (std::ranges::any_of(kMeetingSchemes, [word](auto scheme) { return word.starts_with(scheme); })) return true;
  const auto scheme = word.find("://");
  if (scheme != std::string_view::npos) word.remove_prefix(scheme + 3);
  const std::string_view host = word.substr(0, word.find_first_of("/?#:"));
  const auto slash = word.find('/');
  const std::string_view path = slash == std::string_view::npos ? std::string_view() : word.substr(slash);
  if (path.size() < 2 || host.find('.') == std::string_view::npos) return false;
  const auto fits = [&](const Service& service) {
    return is_below(host, service.host) && path.find(service.path) != std::string_view::npos;
  };
  if (std::ranges::any_of(kServices, fits)) return true;
  if (scheme == std::string_view::npos) return false;
  const std::string_view first = host.substr(0, host.find('.'));
  return std::ranges::find(kMeetingHosts, first) != kMeetingHosts.end() ||
         std::ranges::any_of(kMeetingPaths,
                             [path](auto start) { return path.starts_with(start) && path.size() > start.size() + 2; });
}

}  // namespace

bool has_video_link(std::string_view text) {
  const std::string lower = ascii_lower(text);
  std::string_view rest = lower;
  while (!rest.empty()) {
    const auto start = rest.find_first_not_of(kBreaks);
    if (start == std::string_view::npos) return false;
    rest.remove_prefix(start);
    const std::string_view word = rest.substr(0, rest.find_first_of(kBreaks));
    rest.remove_prefix(word.size());
    if (is_video_link(word)) return true;
    if (word.find("%3a%2f%2f") != std::string_view::npos && is_video_link(decode_percent(word))) return true;
  }
  return false;
}

bool has_phone_link(std::string_view text) {
  const std::string lower = ascii_lower(text);
  for (auto at = lower.find("tel:"); at != std::string::npos; at = lower.find("tel:", at + 1)) {
    const bool starts_word = at == 0 || kBreaks.find(lower[at - 1]) != std::string_view::npos;
    const char next = at + 4 < lower.size() ? lower[at + 4] : ' ';
    if (starts_word && (next == '+' || is_digit(next))) return true;
  }
  return false;
}

bool starts_with_phone_number(std::string_view text) {
  const auto start = text.find_first_of("+(0123456789");
  if (start == std::string_view::npos) return false;
  // Only a label such as "Tel.:" may stand in front.
  if (const std::string label = ascii_lower(trim(text.substr(0, start))); !label.empty() && !label.starts_with("tel"))
    return false;
  text.remove_prefix(start);
  const std::string_view number = text.substr(0, text.find_first_not_of("+()/-. 0123456789"));
  const auto digits = std::ranges::count_if(number, is_digit);
  // With a country or area code in front; otherwise dates, postcodes and room numbers would be among them.
  const bool coded =
      number.starts_with('+') || number.starts_with('0') || number.starts_with("(0") || number.starts_with("(+");
  const bool north_american =
      digits == 10 && std::ranges::count_if(number, [](char c) { return c == '-' || c == '.' || c == ')'; }) >= 2;
  return digits <= 15 && ((coded && digits >= 6) || north_american);
}

}  // namespace draht
