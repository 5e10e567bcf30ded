// Whether an event stands, by what its title says of it.
#pragma once

#include "facts/event.h"

#include <string_view>

namespace draht {

// `told`, unless the title knows better: calendars keep a meeting that was called off as "Abgesagt: Jour fixe" without
// a STATUS, and people write "Jour fixe entfällt" or "evtl. Treffen" themselves. A title that merely is about such a
// thing ("abgesagte Aufträge") says nothing, nor does "verschoben": it stands at the new time as often as at the old.
// Time linear in the length of the title.
EventStatus status_of_event(EventStatus told, std::string_view title);

}  // namespace draht
