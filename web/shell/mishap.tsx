import { Component, type ReactNode } from 'react';
import type { Screen } from '../../src/kernel/pages/screen.ts';
import { Alert, Button } from '../ui/kern.tsx';

interface Props {
  screen: Screen;
  children: ReactNode;
}

/**
 * When drawing fails, for example because a newer version left data behind that this one does not understand:
 * says so instead of an empty page. A class, because React tells of it to classes alone.
 */
export class Mishap extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    const { screen, children } = this.props;
    const { say } = screen;
    if (!this.state.hasFailed) return children;
    return (
      <main className="main" id="main">
        <section className="failure">
          <h1 className="page-title" id="title" tabIndex={-1}>
            {say('mishap_title')}
          </h1>
          <Alert title={say('mishap_text')} variant="danger" />
          <p className="failure__way">
            <Button text={say('mishap_again')} variant="primary" onClick={() => location.reload()} />
          </p>
        </section>
      </main>
    );
  }
}
