"use client";

import { useEffect, useRef } from "react";
import type { CountryOption } from "./asks/ask-input";
import { ChooseFiles } from "./choose/choose-files";
import { ReadingBar } from "./choose/reading-bar";
import { useDrops } from "./choose/use-drops";
import { PreviewPage } from "./preview/preview-page";
import { Refusal } from "./preview/refusal";
import { TransferBar } from "./preview/transfer-bar";
import { WhatChanges } from "./preview/what-changes";
import { PublishBox } from "./publish/publish-box";
import { Published } from "./publish/published";
import type { ReaderLimits } from "./reader/reader";
import { SeenPage } from "./seen/seen-page";
import { filesName } from "./state/open-items";
import { stepOf, type UploadState } from "./state/upload-state";
import { type UploadCommands, useUpload } from "./state/use-upload";
import { Steps } from "./steps";
import { announcement, pageTitle } from "./words/page-words";

interface UploadPageProps {
  readonly limits: ReaderLimits;
  readonly countries: readonly CountryOption[];
}

/** From a file to a published, checked poll in four steps; or to the very cell to mend. */
export function UploadPage({ limits, countries }: UploadPageProps) {
  const { state, commands } = useUpload(limits);
  const { phase } = state;
  const takesFiles = phase.at === "choose" || phase.at === "seen" || phase.at === "failed";
  const isOver = useDrops(takesFiles, commands.add);
  const step = stepOf(phase);
  const title = useRef<HTMLHeadingElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    // Whoever listens to the page or uses a keyboard begins at the top of the new step.
    title.current?.focus();
    scrollTo({ top: 0 });
  }, [step]);
  return (
    <div className={isOver ? "upload is-over" : "upload"}>
      <Steps current={step} />
      <p className="small secondary upload-kicker">Upload</p>
      <h1 ref={title} tabIndex={-1}>
        {pageTitle(state)}
      </h1>
      <p className="visually-hidden" role="status">
        {announcement(state)}
      </p>
      <PhasePart state={state} commands={commands} limits={limits} countries={countries} />
      {isOver ? <p className="drop-note">Drop to read</p> : null}
    </div>
  );
}

interface PhasePartProps extends UploadPageProps {
  readonly state: UploadState;
  readonly commands: UploadCommands;
}

function PhasePart({ state, commands, limits, countries }: PhasePartProps) {
  const { phase, files } = state;
  switch (phase.at) {
    case "choose":
    case "failed":
      return (
        <>
          {phase.at === "failed" ? (
            <p className="field-error" role="alert">
              The file could not be read because of a fault of ours: {phase.message} Nothing was changed.
            </p>
          ) : null}
          <ChooseFiles
            maxBytes={limits.maxBytes}
            waiting={phase.at === "choose" ? files.map(({ name }) => name) : []}
            hasMapping={
              phase.at === "choose" && Object.values(state.mapping).some((said) => Object.keys(said).length > 0)
            }
            onFiles={commands.add}
          />
        </>
      );
    case "reading":
      return (
        <ReadingBar
          name={filesName(files.map(({ name }) => name))}
          progress={phase.progress}
          onCancel={commands.cancel}
        />
      );
    case "seen":
      return (
        <div className={phase.isReadingAnew ? "is-reading-anew" : undefined} aria-busy={phase.isReadingAnew}>
          <SeenPage seen={phase.seen} state={state} commands={commands} countries={countries} />
        </div>
      );
    case "transfer":
      return (
        <PreviewPage
          seen={phase.seen}
          side={
            <TransferBar
              transfer={phase.transfer}
              onGoOn={commands.send}
              onBack={commands.back}
              onCancel={commands.cancel}
            />
          }
        />
      );
    case "refused":
      return (
        <PreviewPage
          seen={phase.seen}
          side={
            <Refusal
              problem={phase.problem}
              onBack={commands.back}
              onAgain={commands.send}
              onCancel={commands.cancel}
            />
          }
        />
      );
    case "draft":
    case "publishing":
      return (
        <PreviewPage
          seen={phase.seen}
          side={
            <>
              <PublishBox
                draft={phase.draft}
                isPublishing={phase.at === "publishing"}
                trouble={phase.at === "draft" ? phase.trouble : null}
                onPublish={commands.publish}
                onBack={commands.back}
                onCancel={commands.cancel}
              />
              <WhatChanges draft={phase.draft} />
            </>
          }
        />
      );
    case "published":
      return <Published draft={phase.draft} revision={phase.revision} onAgain={commands.cancel} />;
    case "unchanged":
      return <Published draft={phase.draft} revision={null} onAgain={commands.cancel} />;
  }
}
