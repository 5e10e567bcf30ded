// Rooms, beamers and cars that calendars invite as if they were people.
#pragma once

#include "facts/mail.h"

namespace draht {

// True for a mailbox whose name or address says that it is a room or a device: "Raum Elbe (12 Pers.)",
// "besprechungsraum-2@...", "Dienstwagen". Precision first: people are called Saal and Zimmermann.
bool is_thing_by_name(const Mailbox& mailbox);

}  // namespace draht
