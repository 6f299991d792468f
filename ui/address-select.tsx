"use client";

import { NativeSelect, type NativeSelectProps } from "@mantine/core";
import { useMounted } from "@mantine/hooks";
import { useState } from "react";

type Props = Omit<NativeSelectProps, "value" | "onChange"> & { value: string; onChoose: (value: string) => void };

/** A choice that the page's address keeps: shown as soon as it is made. Before the page listens, none can be made. */
export function AddressSelect({ value, onChoose, ...rest }: Props) {
  const mounted = useMounted();
  const [drawn, setDrawn] = useState(value);
  const [chosen, setChosen] = useState(value);
  if (drawn !== value) {
    setDrawn(value);
    setChosen(value);
  }
  return (
    <NativeSelect
      {...rest}
      disabled={!mounted}
      // It looks ready from the beginning: the moment is short.
      {...(!mounted && { styles: { input: { opacity: 1, color: "inherit", backgroundColor: "var(--input-bg)" } } })}
      value={chosen}
      onChange={({ currentTarget }) => {
        setChosen(currentTarget.value);
        onChoose(currentTarget.value);
      }}
    />
  );
}
