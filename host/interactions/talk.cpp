#include "interactions/interaction.h"

namespace draht {

Interaction talk_of(const EventContact& contact) {
  return {.channel = contact.channel, .direction = Direction::mutual, .at = contact.entry.event.start};
}

std::optional<Interaction> talk_of(const Outcome& told) {
  if (told.kind != OutcomeKind::called) return std::nullopt;
  return Interaction{.channel = told.channel.value_or(Channel::voice), .direction = Direction::mutual, .at = told.at};
}

}  // namespace draht
