#include "sources/channel.h"

#include "core/text.h"
#include "sources/talk_links.h"
#include "sources/talk_words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace draht {
namespace {

// What is behind these lengths is no title, place or link any more.
constexpr std::size_t kMaxTitleBytes = 2'000;
constexpr std::size_t kMaxLocationBytes = 4'000;
constexpr std::size_t kMaxTextBytes = 16'000;

struct Place {
  bool phone = false;
  bool video = false;
  bool room = false;
};

bool has_letter(std::string_view text) {
  return std::ranges::any_of(text, [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
  });
}

// The words of a link are names of servers and pages, not of places.
std::string without_links(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find_first_of(" \t\r\n"));
    text.remove_prefix(std::min(word.size() + 1, text.size()));
    if (word.find("://") == std::string_view::npos && word.find('@') == std::string_view::npos)
      out.append(word).append(" ");
  }
  return out;
}

// A location that is neither a link nor a number nor undecided is a place to go to, whatever its name: rooms are called
// "Ahorn" and inns "Zum Löwen".
Place read_location(std::string_view location) {
  Place place;
  location = trim(location);
  const std::string plain = without_links(location);
  const TalkWords words = talk_words(plain);
  place.video = has_video_link(location) || words.video || words.online;
  const bool number = starts_with_phone_number(location) || has_phone_link(location);
  place.phone = number || words.phone || words.call;
  place.room = words.room || words.in_person;
  // "Hauptstr. 5, 10115 Berlin, Tel. 030 1234567" is a place that has a telephone.
  if (place.room && words.phone && !number && !talk_words(plain.substr(0, plain.find_first_of(",;("))).phone)
    place.phone = false;
  if (!place.video && !place.phone && !words.undecided && has_letter(plain)) place.room = true;
  return place;
}

std::optional<Channel> channel_of_place(const Place& place) {
  if (place.video && place.room) return Channel::voice;
  if (place.video) return Channel::video;
  if (place.phone) return Channel::phone;
  return std::nullopt;
}

// Where neither field nor link nor title tells: numbers and sentences of those who make the call.
std::optional<Channel> channel_by_hint(std::string_view title, std::string_view description) {
  if (ends_with_phone_number(title) || says_will_ring(description)) return Channel::phone;
  return std::nullopt;
}

}  // namespace

bool has_room(std::span<const Attendee> attendees) {
  return std::ranges::any_of(attendees, [](const Attendee& attendee) {
    const bool room = attendee.kind == AttendeeKind::room ||
                      (attendee.kind == AttendeeKind::resource && talk_words(attendee.who.name).room);
    return room && attendee.answer != Answer::declined;
  });
}

std::optional<Channel> channel_of_event(const EventWords& event) {
  const std::string_view title = event.title.substr(0, kMaxTitleBytes);
  const std::string_view links = event.links.substr(0, kMaxTextBytes);
  const std::string_view description = event.description.substr(0, kMaxTextBytes);
  Place place = read_location(event.location.substr(0, kMaxLocationBytes));
  place.room |= event.room_booked;
  const TalkWords words = talk_words(title);
  // "Video call" by title beats a telephone number as its location: that one is for those who dial in.
  if (words.video && !place.room) return Channel::video;
  if (const auto channel = channel_of_place(place)) return channel;
  if (words.phone) return Channel::phone;
  if (words.video || has_video_link(links) || has_video_link(description))
    return place.room ? Channel::voice : Channel::video;
  if (words.call || has_phone_link(links) || has_phone_link(description)) return Channel::phone;
  if (words.in_person || words.at_place || place.room) return Channel::in_person;
  return channel_by_hint(title, description);
}

}  // namespace draht
