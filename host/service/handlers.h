// One function for each request after hello. The session calls them through the list of requests in
// protocol/requests.h: a request without a handler here does not compile. They lie in handle_*.cpp by the first word of
// the request's name. Errors of the store (store_busy, store_failed) may come from any of them.
#pragma once

#include "core/error.h"
#include "protocol/requests.h"
#include "service/context.h"

namespace draht {

Result<protocol::SettingsReply> handle(Context& context, const protocol::SettingsGet& request);
// bad_argument: an unknown zone, an address that is none, working hours that end before they begin.
Result<protocol::SettingsReply> handle(Context& context, const protocol::SettingsPut& request);

Result<protocol::SourcesFoldersPut::Reply> handle(Context& context, const protocol::SourcesFoldersPut& request);
Result<protocol::SourcesMailPut::Reply> handle(Context& context, const protocol::SourcesMailPut& request);
// Starts a job. Left out are folders of accounts that were not chosen, and those that say nothing about contact.
Result<protocol::SourcesMailRead::Reply> handle(Context& context, const protocol::SourcesMailRead& request);
Result<protocol::SourcesMailRemove::Reply> handle(Context& context, const protocol::SourcesMailRemove& request);
// Stores nothing before the last page.
Result<protocol::SourcesCalendarPut::Reply> handle(Context& context, const protocol::SourcesCalendarPut& request);
// Stores nothing before the last page, and nothing at all when the user wants no address books to be read.
Result<protocol::SourcesCardsPut::Reply> handle(Context& context, const protocol::SourcesCardsPut& request);
Result<protocol::SourcesImport::Reply> handle(Context& context, const protocol::SourcesImport& request);
Result<protocol::Nothing> handle(Context& context, const protocol::JobCancel& request);

Result<protocol::PeopleList::Reply> handle(Context& context, const protocol::PeopleList& request);
// Machines and lists, those with most mail first.
Result<protocol::PeopleLeftOut::Reply> handle(Context& context, const protocol::PeopleLeftOut& request);
Result<protocol::PeopleGet::Reply> handle(Context& context, const protocol::PeopleGet& request);

Result<protocol::NudgesList::Reply> handle(Context& context, const protocol::NudgesList& request);
Result<protocol::NudgesWhy::Reply> handle(Context& context, const protocol::NudgesWhy& request);

Result<protocol::ScheduleSlots::Reply> handle(Context& context, const protocol::ScheduleSlots& request);
// Takes `start` while it is free and lies ahead, or anyway when told so; else the next free slot: the reply's start
// counts. no_free_slot when there is none.
Result<protocol::ScheduleDraft::Reply> handle(Context& context, const protocol::ScheduleDraft& request);

// field_missing: a call without channel, a scheduled call without calendar, uid, start and end.
Result<protocol::OutcomesPut::Reply> handle(Context& context, const protocol::OutcomesPut& request);
Result<protocol::Nothing> handle(Context& context, const protocol::OutcomesRemove& request);

// About anybody but strangers and the owner (not_found).
Result<protocol::DecisionsPut::Reply> handle(Context& context, const protocol::DecisionsPut& request);
// Newest first.
Result<protocol::DecisionsList::Reply> handle(Context& context, const protocol::DecisionsList& request);
Result<protocol::Nothing> handle(Context& context, const protocol::DecisionsRemove& request);

Result<protocol::DataSummary::Reply> handle(Context& context, const protocol::DataSummary& request);
Result<protocol::Nothing> handle(Context& context, const protocol::DataErase& request);

// The reply to a request that only has to be done.
inline Result<protocol::Nothing> nothing(const Result<void>& done) {
  if (!done) return std::unexpected(done.error());
  return protocol::Nothing{};
}

}  // namespace draht
