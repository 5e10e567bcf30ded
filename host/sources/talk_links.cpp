#include "sources/talk_links.h"

#include "core/text.h"
#include "sources/safe_link.h"

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
    {"zoom-x.de", "/"},
    {"zoomgov.com", "/"},
    {"teams.microsoft.com", "meet"},
    {"teams.microsoft.us", "meet"},
    {"teams.cloud.microsoft", "meet"},
    {"teams.live.com", "meet"},
    {"meet.google.com", "/"},
    {"g.co", "/meet"},
    {"hangouts.google.com", "/"},
    {"webex.com", "/"},
    {"jit.si", "/"},
    {"8x8.vc", "/"},
    {"gotomeeting.com", "/"},
    {"gotomeet.me", "/"},
    {"meet.goto.com", "/"},
    {"app.goto.com", "/meeting"},
    {"join.me", "/"},
    {"whereby.com", "/"},
    {"bluejeans.com", "/"},
    {"join.skype.com", "/"},
    {"lync.com", "/meet"},
    {"facetime.apple.com", "/join"},
    {"call.whatsapp.com", "/video"},
    {"signal.link", "/call"},
    {"discord.gg", "/"},
    {"discord.com", "/"},
    {"slack.com", "/huddle"},
    {"wire.com", "join"},
    {"call.element.io", "/"},
    {"chime.aws", "/"},
    {"ringcentral.com", "/join"},
    {"dialpad.com", "/meet"},
    {"clickmeeting.com", "/"},
    {"alfaview.com", "/"},
    {"edudip.com", "/"},
    {"opentalk.eu", "/room"},
    {"senfcall.de", "/"},
    {"fairmeeting.net", "/"},
    {"kmeet.infomaniak.com", "/"},
    {"lifesizecloud.com", "/"},
    {"starleaf.com", "/"},
    {"eyeson.com", "/"},
    {"go.teamviewer.com", "/"},
    {"zoho.com", "/meeting"},
    {"zoho.eu", "/meeting"},
});

// The first part of the name of a server that someone runs for meetings (Jitsi, BigBlueButton, ...), without a number
// behind it.
constexpr auto kMeetingHosts =
    std::to_array<std::string_view>({"meet",           "meeting",          "meetings",   "jitsi",     "bbb",
                                     "bigbluebutton",  "greenlight",       "conference", "konferenz", "konferenzen",
                                     "videokonferenz", "videokonferenzen", "videoconf",  "vidconf",   "video",
                                     "videochat",      "webconf",          "webmeeting", "viko",      "vc",
                                     "opentalk"});

// Where a time is booked, not met.
constexpr auto kBookingHosts = std::to_array<std::string_view>({"hubspot.com", "brevo.com", "calendly.com"});

// Nextcloud Talk, BigBlueButton and telephone systems have no name of their own, but a telling path.
constexpr auto kMeetingPaths = std::to_array<std::string_view>(
    {"/call/", "/index.php/call/", "/b/", "/bigbluebutton/", "/rooms/", "/meet/", "/webmeeting/"});

constexpr auto kMeetingSchemes =
    std::to_array<std::string_view>({"zoommtg:", "zoomus:", "msteams:", "skype:", "facetime:", "conf:sip:"});
constexpr auto kPhoneSchemes = std::to_array<std::string_view>({"tel:", "callto:", "facetime-audio:", "sip:"});

constexpr std::string_view kBreaks = " \t\r\n<>\"'()[]{}|,;=&\\";
constexpr int kMostLinksInOne = 4;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_below(std::string_view host, std::string_view domain) {
  if (!host.ends_with(domain)) return false;
  return host.size() == domain.size() || host[host.size() - domain.size() - 1] == '.';
}

// "bbb-02.uni.example" -> "bbb"
std::string_view server_word(std::string_view host) {
  std::string_view first = host.substr(0, host.find('.'));
  while (!first.empty() && (is_digit(first.back()) || first.back() == '-')) first.remove_suffix(1);
  return first;
}

// Runs of characters without white space and brackets, each lower case, with what stands before it up to the last
// blank: enough to know the parameter that it is the value of.
template <typename Take>
bool any_word(std::string_view lower, Take take) {
  std::string_view before;
  while (!lower.empty()) {
    const auto start = lower.find_first_not_of(kBreaks);
    if (start == std::string_view::npos) return false;
    if (start > 0 && lower[start - 1] != '=') before = {};
    lower.remove_prefix(start);
    const std::string_view word = lower.substr(0, lower.find_first_of(kBreaks));
    lower.remove_prefix(word.size());
    if (take(word, before)) return true;
    before = word;
  }
  return false;
}

// `link` is one link, lower case.
bool is_video_link(std::string_view link) {
  if (std::ranges::any_of(kMeetingSchemes, [link](auto scheme) { return link.starts_with(scheme); })) return true;
  const auto scheme = link.find("://");
  if (scheme != std::string_view::npos) link.remove_prefix(scheme + 3);
  const std::string_view host = link.substr(0, link.find_first_of("/?#:"));
  const auto slash = link.find('/');
  const std::string_view path = slash == std::string_view::npos ? std::string_view() : link.substr(slash);
  if (path.size() < 2 || host.find('.') == std::string_view::npos) return false;
  const auto fits = [&](const Service& service) {
    return is_below(host, service.host) && path.find(service.path) != std::string_view::npos;
  };
  if (std::ranges::any_of(kServices, fits)) return true;
  if (scheme == std::string_view::npos ||
      std::ranges::any_of(kBookingHosts, [host](auto booking) { return is_below(host, booking); }))
    return false;
  return is_one_of(server_word(host), kMeetingHosts) || std::ranges::any_of(kMeetingPaths, [path](auto start) {
           return path.starts_with(start) && path.size() > start.size() + 2;
         });
}

// The link itself, or one that it carries inside.
bool leads_to_video(std::string_view word) {
  const std::string readable = readable_link(word);
  std::string_view link = readable;
  for (int i = 0; i < kMostLinksInOne; ++i) {
    if (is_video_link(link)) return true;
    const auto next = link.find("http", 1);
    if (next == std::string_view::npos) return false;
    link.remove_prefix(next);
  }
  return false;
}

bool is_service_host(std::string_view host) {
  return std::ranges::any_of(kServices, [host](const Service& service) { return is_below(host, service.host); });
}

}  // namespace

bool has_video_link(std::string_view text) {
  return any_word(ascii_lower(text), [](std::string_view word, std::string_view before) {
    return leads_to_video(word) || (names_only_host(before) && is_service_host(word));
  });
}

bool has_phone_link(std::string_view text) {
  return any_word(ascii_lower(text), [](std::string_view word, std::string_view) {
    if (word.find("://call.whatsapp.com/voice/") != std::string_view::npos) return true;
    return std::ranges::any_of(kPhoneSchemes, [word](std::string_view scheme) {
      if (!word.starts_with(scheme) || word.size() == scheme.size()) return false;
      return word[scheme.size()] == '+' || is_digit(word[scheme.size()]);
    });
  });
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

bool ends_with_phone_number(std::string_view text) {
  constexpr std::size_t kFewestDigits = 7;
  text = trim(text);
  if (text.ends_with(')') && text.find('(') != std::string_view::npos) text.remove_suffix(1);
  const auto last = text.find_last_not_of("+/-() 0123456789");
  std::string_view number = last == std::string_view::npos ? text : text.substr(last + 1);
  number.remove_prefix(std::min(number.find_first_of("+0123456789"), number.size()));
  if (!number.starts_with('+') && !number.starts_with('0')) return false;
  const auto digits = static_cast<std::size_t>(std::ranges::count_if(number, is_digit));
  if (digits < kFewestDigits || digits > 15) return false;
  if (number.starts_with('+')) return true;
  // An area code apart from the number: orders and invoices are numbered without a gap, days have two digits.
  const auto code = number.find_first_not_of("0123456789");
  return code != std::string_view::npos && code >= 3 && code <= 6 && number.size() > 1 && number[1] != '0';
}

}  // namespace draht
