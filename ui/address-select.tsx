"use client";

import { NativeSelect, type NativeSelectProps } from "@mantine/core";
import { useEffect, useRef } from "react";

type Props = Omit<NativeSelectProps, "value" | "onChange"> & { value: string; onChoose: (value: string) => void };

/** A choice that the page's address keeps. It may be made before the page listens: then it is taken up once it does. */
export function AddressSelect({ value, onChoose, ...rest }: Props) {
  const field = useRef<HTMLSelectElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the page begins to listen
  useEffect(() => {
    const early = field.current?.value;
    if (early !== undefined && early !== value) onChoose(early);
  }, []);
  return <NativeSelect ref={field} {...rest} value={value} onChange={(event) => onChoose(event.currentTarget.value)} />;
}
