// Every request that this host answers. A request without a handler does not compile.
//
// The messages of manifest/protocol.json and the values that they carry are plain structs in messages/, one file for
// what belongs together. Each lists its fields once, in fields(); reading, writing and the contract test go by that
// list.
//   visit(name, member)          the field is always there; std::optional means "may be null"
//   visit.may_lack(name, member) the field may be left out
// kType is the name on the wire. A request has a Reply.
#pragma once

#include "protocol/messages/calendar.h"
#include "protocol/messages/cards.h"
#include "protocol/messages/data.h"
#include "protocol/messages/decisions.h"
#include "protocol/messages/hello.h"
#include "protocol/messages/jobs.h"
#include "protocol/messages/mail.h"
#include "protocol/messages/nudges.h"
#include "protocol/messages/outcomes.h"
#include "protocol/messages/people.h"
#include "protocol/messages/schedule.h"
#include "protocol/messages/settings.h"

#include <variant>

namespace draht::protocol {

using Request =
    std::variant<Hello, SettingsGet, SettingsPut, SourcesFoldersPut, SourcesMailPut, SourcesMailRead, SourcesMailRemove,
                 SourcesCalendarPut, SourcesCardsPut, SourcesImport, JobCancel, PeopleList, PeopleLeftOut, PeopleGet,
                 NudgesList, NudgesWhy, ScheduleSlots, ScheduleDraft, OutcomesPut, OutcomesRemove, DecisionsPut,
                 DecisionsList, DecisionsRemove, DataSummary, DataErase>;

}  // namespace draht::protocol
